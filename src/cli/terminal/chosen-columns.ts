import { failure, type Outcome, succeed } from "../../core/diagnostic.js";
import { didYouMean } from "../../core/suggest.js";
import { columnOf, type DataColumn, listsOf, names } from "../../render/columns.js";
import type { Format } from "../../render/formats.js";

/** The default columns of rows, and those that appear only if chosen, as declared. */
interface Columns {
  readonly shown: readonly DataColumn[];
  readonly further: readonly string[];
}

/** The columns that fields name, in their order; fails for fields of several lists, since a row belongs to one. */
export function chosenColumns(
  fields: readonly string[],
  { shown, further }: Columns,
  { sheet }: Format,
  command: string,
): Outcome<readonly DataColumn[]> {
  const every = [...shown, ...further.map(columnOf)];
  const unknown = fields.find((field) => !every.some((column) => names(field, column)));
  if (unknown !== undefined) {
    const known = every.map(({ name }) => name);
    const help = didYouMean(unknown, known) ?? `columns are ${known.join(", ")}`;
    return failure("arg.unknown-field", `${command} has no column “${unknown}”`, help);
  }
  const chosen = fields.flatMap((field) => every.filter((column) => names(field, column)));
  const lists = [...listsOf(chosen)];
  const own = listsOf(shown);
  if (sheet === undefined || lists.length < 2 || lists.every((list) => own.has(list))) return succeed(chosen);
  const help = "choose columns of one of them, or add --format ndjson";
  return failure("arg.conflict", `${lists.join(" and ")} are separate lists, and a row belongs to one`, help);
}
