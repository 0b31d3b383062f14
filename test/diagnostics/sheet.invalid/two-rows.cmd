reconcile test/diagnostics/sheet.invalid/two-rows.csv
