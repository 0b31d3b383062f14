tally test/diagnostics/log.invalid/one-heading-twice.csv
