tally test/diagnostics/log.invalid/no-object.ndjson
