spent test/diagnostics/export.text/Purchases
