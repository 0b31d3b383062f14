tally test/diagnostics
