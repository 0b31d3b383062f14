tally test/diagnostics/log.invalid/half-a-gift.ndjson
