spent test/diagnostics/export.invalid/another.json
