spent test/diagnostics/zip.unsupported/password.zip
