catalogue import gifts test/diagnostics/import.invalid/rows.json
