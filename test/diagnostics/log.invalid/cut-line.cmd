tally test/diagnostics/log.invalid/cut-line.ndjson
