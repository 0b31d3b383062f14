catalogue import gifts test/diagnostics/import.invalid/recorder.part
