import { utf16In } from "../core/text.js";
import { isAgencyHead } from "./agency/agency.js";
import { beginsExport } from "./export/sections.js";
import { isPlainBankHead } from "./statements/bank-statement.js";
import { isPaypalHead } from "./statements/paypal-headings.js";
import type { CsvRow } from "./text/csv.js";
import { type ForeignFormat, formatOfBytes } from "./text/foreign-formats.js";
import { columnsUnder } from "./text/sheet.js";

/**
 * The kind of a file, by its first bytes. An `export` is TikTok's personal data export; a `report` is giftworth's own
 * JSON, with its name; `foreign` is a known format that giftworth does not read.
 */
export type FileKind =
  | { readonly kind: "zip" | "json" | "export" | "log" | "sheet" | "empty" }
  | { readonly kind: "report"; readonly report: string }
  | { readonly kind: "foreign"; readonly format: ForeignFormat };

/** The number of first bytes that decide the kind. */
export const SAMPLE_BYTES = 4096;

/** The number that decides a binary format: a pipe that is still written to may have no more for a long time. */
export const FORMAT_BYTES = 64;

/** The kind of a file from its first bytes, never its name. */
export function recognise(first: Uint8Array): FileKind {
  if (first[0] === 0x50 && first[1] === 0x4b && (first[2] ?? 0) < 8) return { kind: "zip" };
  const format = formatOfBytes(first);
  if (format !== undefined) return { kind: "foreign", format };
  const text = new TextDecoder(utf16In(first)).decode(first);
  if (text.trim() === "") return { kind: "empty" };
  const [, report] = /^\s*\{\s*"report"\s*:\s*"([a-z]+\/\d+)"/.exec(text) ?? [];
  if (report !== undefined) return { kind: "report", report };
  if (beginsExport(text)) return { kind: "export" };
  // Some logs have the name of an event and a NUL before its object.
  if (/^\s*(?:[A-Za-z]+\0)?[{[]/.test(text)) return { kind: "json" };
  return { kind: "sheet" };
}

/** Sheets with known headings; `bank` is a plain export of day, description and amount. */
export type SheetHead = "agency" | "paypal" | "log" | "bank";

/** The kind of a sheet, by its headings; undefined if they are unknown. */
export function recogniseSheet(head: CsvRow): SheetHead | undefined {
  if (isPaypalHead(head)) return "paypal";
  if (isAgencyHead(head)) return "agency";
  const recorded = ["gift_name", "repeat_count"].every((name) => columnsUnder(head, [name]).length > 0);
  if (recorded) return "log";
  return isPlainBankHead(head) ? "bank" : undefined;
}
