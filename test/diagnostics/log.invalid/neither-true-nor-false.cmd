tally test/diagnostics/log.invalid/neither-true-nor-false.csv
