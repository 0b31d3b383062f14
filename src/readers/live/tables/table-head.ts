import { readCsv } from "../../text/csv.js";
import { firstLine } from "../../text/sheet.js";

/** The most headings in a message. */
const MOST_NAMED = 6;

/** What to call a log that begins like a custom table, by its headings; undefined if it does not. */
export function tableHead(beginning: string): string | undefined {
  const lines = beginning.split("\n", 50).filter((line) => line.trim() !== "");
  const { first, separator } = firstLine(beginning);
  const next = lines[lines.indexOf(first) + 1];
  if ([first, next ?? ""].some((line) => /^\s*[{["]?[{[]|\0/.test(line))) return undefined;
  const [row = [], below] = readCsv(lines.slice(lines.indexOf(first)).join("\n"), separator).rows;
  const head = row.map(({ text }) => text.trim());
  // Two words with a comma are a head only if a row of two cells follows.
  if (head.length < 3 && (head.length < 2 || below?.length !== head.length)) return undefined;
  const named = head.filter((text) => text !== "").slice(0, MOST_NAMED);
  return `a table with ${named.join(", ")}${head.length > named.length ? ", …" : ""}`;
}

/** What to do with a table that is not a log. */
export const TABLE_HELP =
  "describe its columns in a --columns FILE (see giftworth help columns); for sheets and statements use giftworth reconcile";
