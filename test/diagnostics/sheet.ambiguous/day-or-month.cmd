reconcile test/diagnostics/sheet.ambiguous/day-or-month.csv
