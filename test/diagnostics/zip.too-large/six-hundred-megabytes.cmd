spent test/diagnostics/zip.too-large/six-hundred-megabytes.zip
