import type { Command } from "../../commands/base/command.js";
import type { Split } from "../../commands/base/listing.js";
import type { OptionName, OptionValues } from "../../commands/base/options.js";
import { failure, type Outcome, succeed } from "../../core/diagnostic.js";
import { present } from "../../core/present.js";
import { alternatives } from "../../core/text.js";
import { columnOf, type DataColumn } from "../../render/columns.js";
import { FORMATS, type Format, type FormatName, formatByEnding, formatOf } from "../../render/formats.js";
import type { When } from "./colour.js";

/** How to show an answer. */
export interface Shape {
  readonly format: Format;
  /** The path of the one JSON value to print instead of everything. */
  readonly path?: string;
  /** Whether the whole report is shown, which includes its warnings. */
  readonly whole: boolean;
  /** The list of the result that becomes rows; absent if the result is the only row. */
  readonly list?: string;
  readonly split?: Split;
  /** Columns of the list: the chosen ones, or all. */
  readonly columns: readonly DataColumn[];
  /** Names of columns that stay even if they are empty throughout. */
  readonly kept: ReadonlySet<string>;
  readonly narrow: boolean;
  readonly why: boolean;
  readonly explain: boolean;
  readonly file?: string;
  /** Whether it is a long list for people, which a pager may show. */
  readonly long: boolean;
  readonly force: boolean;
  readonly colour: When;
  /** Whether a log is followed: lines of JSON then precede the answer, which is one too. */
  readonly live: boolean;
}

/** Who an answer is for: whether several follow each other, and whether a person reads it. */
interface Audience {
  readonly stream: boolean;
  readonly looked: boolean;
}

/**
 * The format if none is requested: the configured one if it fits; otherwise NDJSON for a stream, JSON for chosen
 * columns in a terminal, NDJSON for them in a pipe, and a table for everything else.
 */
export function defaultFormat(
  configured: FormatName | undefined,
  { why, explain, fields }: OptionValues<OptionName>,
  { stream, looked }: Audience,
): Format {
  const format = formatOf(configured ?? "table");
  const explained = (why ?? explain) === true;
  if (format.instead !== undefined) {
    if (stream) return formatOf("ndjson");
    if (fields !== undefined) return formatOf(looked || explained ? "json" : "ndjson");
  }
  return stream || format.whole || !explained ? format : formatOf("table");
}

/** The shape that the output options request, with `otherwise` as the default format; fails if they conflict. */
export async function shapeOf(
  values: OptionValues<OptionName>,
  name: string,
  command: Command,
  otherwise: Format,
  many: boolean,
): Promise<Outcome<Shape>> {
  const { output, why = false, explain = false, force = false, color = "auto", jqPath, pager = true } = values;
  const asked = formatAsked(values, otherwise);
  if (!asked.ok) return asked;
  const format = asked.value;
  const { list, split, columns, further = [] } = command.listing(values);
  const fields = fieldsOf(values.fields, many);
  const shown = columnsOf(columns, values.in !== undefined);
  const chosen =
    fields === undefined
      ? succeed(shown)
      : (await import("./chosen-columns.js")).chosenColumns(fields, { shown, further }, format, name);
  if (!chosen.ok) return chosen;
  if (fields !== undefined && format.instead !== undefined) {
    return failure(
      "arg.conflict",
      `--fields chooses columns of a list, not of ${format.instead}`,
      `add --format ${namesOf(({ instead }) => instead === undefined)}`,
    );
  }
  if ((why || explain) && !format.whole) {
    const help = `use --format ${namesOf(({ whole }) => whole)}`;
    return failure("arg.conflict", `${explain ? "--explain" : "--why"} does not apply to ${format.name}`, help);
  }
  const isNamed = ({ name }: DataColumn): boolean => !name.includes(".in.") || fields?.includes(name) === true;
  return succeed({
    format,
    whole: format.whole && jqPath === undefined,
    columns: chosen.value,
    kept: new Set(fields === undefined ? [] : chosen.value.filter(isNamed).map((column) => column.name)),
    why: why || explain,
    explain,
    long: command.options.includes("pager") && pager && format.name === "table" && output === undefined,
    force,
    colour: color,
    narrow: fields !== undefined,
    live: values.follow === true,
    ...present({ path: jqPath, list, split, file: output }),
  });
}

/** The format that the options name, by any of their forms. */
function formatAsked(
  { format: named, json, output, jqPath, fields }: OptionValues<OptionName>,
  otherwise: Format,
): Outcome<Format> {
  if (json && named !== undefined && named !== "json")
    return failure("arg.conflict", `--json and --format ${named} name two formats`, "keep one of them");
  if (jqPath !== undefined) {
    const other = fields !== undefined ? "--fields" : named !== undefined && named !== "json" ? "--format" : undefined;
    if (other === undefined) return succeed(formatOf("json"));
    return failure("arg.conflict", `--jq-path prints one value, so ${other} has no effect`, "keep one of them");
  }
  const typed = named ?? (json ? "json" : undefined);
  const byFile = output === undefined ? otherwise : formatByEnding(output);
  const format = typed === undefined ? byFile : formatOf(typed);
  if (format !== undefined) return succeed(format);
  return failure(
    "arg.invalid",
    `the extension of ${output} is not that of a format`,
    `use the extension .${FORMATS.flatMap(({ endings }) => endings).join(" .")}, or add --format ${FORMATS.map(({ name }) => name).join("|")}`,
  );
}

/** Fields as typed. In a batch the question and its error are always included, so they are left out here. */
const fieldsOf = (typed: string | undefined, many: boolean): readonly string[] | undefined =>
  typed
    ?.split(",")
    .map((field) => field.trim().replaceAll("[]", ""))
    .filter((field) => !(many && /^(?:question|error)$/.test(field)));

/** The names of the formats that can do it, as alternatives for a sentence. */
const namesOf = (can: (format: Format) => boolean): string => alternatives(FORMATS.filter(can).map(({ name }) => name));

/** The declared columns; with another currency to show, each amount has a second column. */
function columnsOf(declared: readonly string[], shown: boolean): readonly DataColumn[] {
  if (!shown) return declared.map(columnOf);
  return declared
    .filter((column) => !column.includes(".in."))
    .flatMap((column) => {
      const [, money] = /^(.*)\.amount$/.exec(column) ?? [];
      return money === undefined ? [column] : [column, `${money}.in.amount`];
    })
    .map(columnOf);
}
