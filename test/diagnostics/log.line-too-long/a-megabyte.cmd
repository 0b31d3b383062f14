tally test/diagnostics/log.line-too-long/a-megabyte.ndjson.gz
