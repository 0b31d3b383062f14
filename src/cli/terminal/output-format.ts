import type { Command } from "../../commands/base/command.js";
import type { OptionName, OptionValues } from "../../commands/base/options.js";
import { failure, type Outcome, succeed } from "../../core/diagnostic.js";
import { present } from "../../core/present.js";
import { didYouMean } from "../../core/suggest.js";
import { alternatives } from "../../core/text.js";
import { FORMATS, type Format, type FormatName, formatByEnding, formatOf } from "../../render/formats.js";
import { chosen } from "../../render/rows.js";
import type { When } from "./colour.js";

/** How an answer is to be shown. */
export interface Shape {
  readonly format: Format;
  /** The list of the result that becomes rows; absent where the result is its one row. */
  readonly list?: string;
  readonly split?: (entry: unknown) => readonly unknown[];
  /** Columns of the list, those chosen where some were. */
  readonly columns: readonly string[];
  readonly narrow: boolean;
  readonly why: boolean;
  readonly explain: boolean;
  readonly file?: string;
  readonly force: boolean;
  readonly colour: When;
  /** A log is followed: lines of JSON come before the answer, which is one too. */
  readonly live: boolean;
}

/**
 * The format where none is asked for: the configured one as far as it fits, lines for many questions, a table for one.
 */
export function defaultFormat(
  configured: FormatName | undefined,
  { why, explain }: OptionValues<OptionName>,
  many: boolean,
): Format {
  const format = formatOf(configured ?? "table");
  if (many) return format.lines === undefined ? formatOf("ndjson") : format;
  return format.whole || (why ?? explain) !== true ? format : formatOf("table");
}

/** What the output options ask for together, `otherwise` where they ask for nothing, or why they cannot all be had. */
export function shapeOf(
  values: OptionValues<OptionName>,
  name: string,
  command: Command,
  otherwise: Format,
  many: boolean,
): Outcome<Shape> {
  const { format: named, json, output, why = false, explain = false, force = false, color = "auto" } = values;
  if (json && named !== undefined && named !== "json") {
    return failure("arg.conflict", `--json and --format ${named} are two formats`, "keep one of them");
  }
  const typed = named ?? (json ? "json" : undefined);
  const byFile = output === undefined ? otherwise : formatByEnding(output);
  const format = typed === undefined ? byFile : formatOf(typed);
  if (format === undefined) {
    return failure(
      "arg.invalid",
      `the ending of ${output} names no format`,
      `end it in one of .${FORMATS.flatMap(({ endings }) => endings).join(" .")}, or add --format ${FORMATS.map(({ name }) => name).join("|")}`,
    );
  }
  // The question stands before the answer of every line, whether or not it is among the fields.
  const fields = values.fields
    ?.split(",")
    .map((field) => field.trim())
    .filter((field) => !(many && field === "question"));
  const { list, split, columns: every } = command.listing(values);
  const columns = columnsOf(every, values.in !== undefined);
  const unknown = fields?.find((field) => chosen(columns, [field]).length === 0);
  if (unknown !== undefined) {
    const help = didYouMean(unknown, columns) ?? `columns are ${columns.join(", ")}`;
    return failure("arg.unknown-field", `${name} has no column “${unknown}”`, help);
  }
  if (fields !== undefined && format.instead !== undefined) {
    return failure(
      "arg.conflict",
      `--fields narrows a list, not ${format.instead}`,
      `add --format ${namesOf(({ instead }) => instead === undefined)}`,
    );
  }
  if ((why || explain) && !format.whole) {
    const help = `take --format ${namesOf(({ whole }) => whole)}`;
    return failure("arg.conflict", `${explain ? "--explain" : "--why"} has no place in ${format.name}`, help);
  }
  return succeed({
    format,
    columns: fields === undefined ? columns : chosen(columns, fields),
    why: why || explain,
    explain,
    force,
    colour: color,
    narrow: fields !== undefined,
    live: values.follow === true,
    ...present({ list, split, file: output }),
  });
}

/** The formats that can do it, as a sentence names them. */
const namesOf = (can: (format: Format) => boolean): string => alternatives(FORMATS.filter(can).map(({ name }) => name));

/** With money in another currency, every amount has a column for it too. */
const columnsOf = (columns: readonly string[], shown: boolean): readonly string[] =>
  shown
    ? columns
        .filter((column) => !column.includes(".in."))
        .flatMap((column) => {
          const [, money] = /^(.*)\.amount$/.exec(column) ?? [];
          return money === undefined ? [column] : [column, `${money}.in.amount`];
        })
    : columns;
