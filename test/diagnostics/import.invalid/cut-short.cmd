catalogue import packages test/diagnostics/import.invalid/prices-cut-short
