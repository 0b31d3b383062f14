forecast --history test/diagnostics/history.invalid/not-a-day.csv
