cost Lion --catalogue test/diagnostics
