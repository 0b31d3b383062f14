catalogue import gifts test/diagnostics/import.contradicts/known-id.json
