tally test/diagnostics/log.invalid/more-than-exact.ndjson
