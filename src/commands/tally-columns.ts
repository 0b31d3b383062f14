import { type Diagnostic, fail, failure, type Outcome, succeed } from "../core/diagnostic.js";
import type { ColumnMap, Field } from "../readers/column-map.js";
import type { Inputs } from "./command.js";

/** The recorder's heading of each field of a log that a tally can use. */
const RECORDED: ReadonlyMap<Field, string> = new Map<Field, string>([
  ["time", "timestamp"],
  ["gift", "gift_name"],
  ["gift-id", "gift_id"],
  ["count", "repeat_count"],
  ["coins-each", "coins"],
  ["sender", "nickname"],
  ["sender-id", "user_id"],
]);

/** The headings of a table of gift events as its map has them; fails for a map that asks for more than headings. */
export async function headingsIn(
  path: string,
  { readText }: Pick<Inputs, "readText">,
): Promise<Outcome<ReadonlyMap<string, string>>> {
  const text = await readText(path);
  if (!text.ok) return text;
  const { readColumns } = await import("../columns/read-columns.js");
  const map = readColumns(text.value);
  return map.ok ? headingsOf(map.value) : map;
}

function headingsOf(map: ColumnMap): Outcome<ReadonlyMap<string, string>> {
  const { name, kind, columns } = map;
  if (kind !== "log")
    return failure("arg.conflict", `${name} describes a sheet of ${kind}, not a log`, "give it to giftworth reconcile");
  const faults: Diagnostic[] = [];
  const headings = new Map<string, string>();
  for (const [field, { text, at, excerpt }] of columns) {
    const recorded = RECORDED.get(field);
    if (recorded !== undefined) headings.set(recorded, text);
    else faults.push({ ...refused(`a tally has no use for “${field}”`), at, excerpt });
  }
  const more = [map.values.size > 0, map.skip, map.separator, map.dayOrder, map.decimalMark, map.encoding];
  if (more.some((one) => one !== undefined && one !== false))
    faults.push(refused(`${name} says more of its sheet than headings, and a tally reads plain CSV with ISO times`));
  return faults.length > 0 ? fail(...faults) : succeed(headings);
}

const refused = (message: string): Diagnostic => ({
  code: "arg.conflict",
  severity: "error",
  message,
  help: `map ${[...RECORDED.keys()].join(", ")} only, or give the sheet to giftworth reconcile`,
});
