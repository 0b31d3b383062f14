cost Lion -o test/diagnostics/output.exists/in-the-way.json
