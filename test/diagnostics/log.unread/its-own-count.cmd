tally test/diagnostics/log.unread/its-own-count.ndjson
