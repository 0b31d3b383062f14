reconcile test/diagnostics/file.too-large/one-line.csv.gz
