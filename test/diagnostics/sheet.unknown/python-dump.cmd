tally test/diagnostics/sheet.unknown/python-dump.part
