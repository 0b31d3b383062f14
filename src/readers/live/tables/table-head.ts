import { readCsv } from "../../text/csv.js";
import { firstLine } from "../../text/sheet.js";

/** How many headings a message names. */
const MOST_NAMED = 6;

/** What a log that begins like somebody's table is called: by its headings. */
export function tableHead(beginning: string): string | undefined {
  const lines = beginning.split("\n", 50).filter((line) => line.trim() !== "");
  const { first, separator } = firstLine(beginning);
  const next = lines[lines.indexOf(first) + 1];
  if ([first, next ?? ""].some((line) => /^\s*[{["]?[{[]|\0/.test(line))) return undefined;
  const [row = [], below] = readCsv(lines.slice(lines.indexOf(first)).join("\n"), separator).rows;
  const head = row.map(({ text }) => text.trim());
  // Two words with a comma are no head yet, unless a row like them follows.
  if (head.length < 3 && (head.length < 2 || below?.length !== head.length)) return undefined;
  const named = head.filter((text) => text !== "").slice(0, MOST_NAMED);
  return `a table with ${named.join(", ")}${head.length > named.length ? ", …" : ""}`;
}

/** Where a table goes that is no log. */
export const TABLE_HELP =
  "say what its columns are in a --columns FILE (see giftworth help columns); sheets and statements are for giftworth reconcile";
