spent test/diagnostics/export.invalid/one-comma.part
