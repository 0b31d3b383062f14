cost Lion --as-of 2026-02-30
