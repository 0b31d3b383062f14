import { expect, test } from "vitest";
import { formatOf, formatOfBytes } from "../../../src/readers/text/foreign-formats.js";

test.each<[string, readonly number[] | string, string | undefined]>([
  ["SQLite", "SQLite format 3\0\u0010", "a SQLite database"],
  ["an Excel file of before 2007", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1], "an old Excel file (.xls)"],
  ["a PDF", "%PDF-1.7\n", "a PDF"],
  ["a page", "\n<!DOCTYPE html>\n<html>", "a web page (HTML)"],
  ["a pickle", [0x80, 0x04, 0x95], "a Python pickle"],
  ["a dict as Python prints it", "{'gift': {'id': 5655}}\n", "a Python dump (as print writes it)"],
  ["a list of them", "[{'gift': 1}]", "a Python dump (as print writes it)"],
  ["an object of Python", "GiftEvent(user=User(id=1))", "a Python dump (as print writes it)"],
  ["JSON", '{"gift":"it\'s"}', undefined],
  ["a table", "Date,Amount (EUR),Name\n", undefined],
  ["a mark of UTF-8 before a table", [0xef, 0xbb, 0xbf, 0x44], undefined],
])("%s", (_, beginning, what) => {
  const bytes = typeof beginning === "string" ? Buffer.from(beginning) : Uint8Array.from(beginning);
  const format = formatOfBytes(bytes);
  expect(format?.what).toBe(what);
  if (what !== undefined) expect(format?.help).toMatch(/^[a-z]/);
  if (typeof beginning === "string") expect(formatOf(beginning)).toEqual(format);
});
