tally test/diagnostics/log.overflow/too-many-coins.ndjson
