forecast --history test/diagnostics/history.too-few/three.csv
