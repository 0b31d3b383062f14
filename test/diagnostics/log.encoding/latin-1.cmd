tally test/diagnostics/log.encoding/latin-1.ndjson
