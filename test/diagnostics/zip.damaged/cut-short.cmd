spent test/diagnostics/zip.damaged/cut-short.zip
