cost Lion -o test/diagnostics/nowhere/lion.json
