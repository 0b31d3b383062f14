tally data/example-live.ndjson --time-zone Asia/Tokio
