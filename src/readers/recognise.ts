import { isAgencyHead } from "./agency/agency.js";
import { beginsExport } from "./export/sections.js";
import { isPlainBankHead } from "./statements/bank-statement.js";
import { isPaypalHead } from "./statements/paypal-headings.js";
import type { CsvRow } from "./text/csv.js";
import { utf16In } from "./text/decode.js";
import { type ForeignFormat, formatOfBytes } from "./text/foreign-formats.js";
import { columnsUnder } from "./text/sheet.js";

/**
 * What a file is, by its first bytes. An `export` is of the personal data TikTok has; a `report` is JSON that giftworth
 * wrote, by its name; `foreign` is a format we know and do not read.
 */
export type FileKind =
  | { readonly kind: "zip" | "json" | "export" | "log" | "sheet" | "empty" }
  | { readonly kind: "report"; readonly report: string }
  | { readonly kind: "foreign"; readonly format: ForeignFormat };

/** As many first bytes as tell. */
export const TELLING_BYTES = 4096;

/** As many as tell a format that is not text: a pipe whose writer goes on may have no more for long. */
export const FORMAT_BYTES = 64;

/** Recognises a file by how it begins, never by its name. */
export function recognise(first: Uint8Array): FileKind {
  if (first[0] === 0x50 && first[1] === 0x4b && (first[2] ?? 0) < 8) return { kind: "zip" };
  const format = formatOfBytes(first);
  if (format !== undefined) return { kind: "foreign", format };
  const text = new TextDecoder(utf16In(first)).decode(first);
  if (text.trim() === "") return { kind: "empty" };
  const [, report] = /^\s*\{\s*"report"\s*:\s*"([a-z]+\/\d+)"/.exec(text) ?? [];
  if (report !== undefined) return { kind: "report", report };
  if (beginsExport(text)) return { kind: "export" };
  // Some logs write the name of an event and a NUL before its object.
  if (/^\s*(?:[A-Za-z]+\0)?[{[]/.test(text)) return { kind: "json" };
  return { kind: "sheet" };
}

/** Whose headings we know; `bank` is a plain export of day, description and amount. */
export type SheetHead = "agency" | "paypal" | "log" | "bank";

/** What a sheet is, by its headings; undefined where they are nobody's we know. */
export function recogniseSheet(head: CsvRow): SheetHead | undefined {
  if (isPaypalHead(head)) return "paypal";
  if (isAgencyHead(head)) return "agency";
  const recorded = ["gift_name", "repeat_count"].every((name) => columnsUnder(head, [name]).length > 0);
  if (recorded) return "log";
  return isPlainBankHead(head) ? "bank" : undefined;
}
