spent test/diagnostics/export.invalid/cut-short.part
