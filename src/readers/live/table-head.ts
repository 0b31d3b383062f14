import { readCsv } from "../csv.js";
import { firstLine } from "../sheet.js";

/** How many headings a message names. */
const MOST_NAMED = 6;

/** What a log that begins like somebody's table is called: its headings, where the next line has as many cells. */
export function tableHead(beginning: string): string | undefined {
  const lines = beginning.split("\n", 50).filter((line) => line.trim() !== "");
  const { first, separator } = firstLine(beginning);
  const next = lines[lines.indexOf(first) + 1];
  if ([first, next ?? ""].some((line) => /^\s*[{["]?[{[]|\0/.test(line))) return undefined;
  const cells = (line: string): readonly string[] =>
    (readCsv(line, separator).rows[0] ?? []).map(({ text }) => text.trim());
  const head = cells(first);
  const alike = next === undefined ? head.length > 2 : head.length > 1 && cells(next).length === head.length;
  if (!alike) return undefined;
  const named = head.filter((text) => text !== "").slice(0, MOST_NAMED);
  return `a table with ${named.join(", ")}${head.length > named.length ? ", …" : ""}`;
}

/** Where a table goes that is no log. */
export const TABLE_HELP =
  "say what its columns are in a --columns FILE (see giftworth help columns); sheets and statements are for giftworth reconcile";
