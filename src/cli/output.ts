import type { Answer, Command } from "../commands/command.js";
import { FORMATS, type Format, type OptionName, type OptionValues } from "../commands/options.js";
import { didYouMean } from "../core/closest.js";
import { failure, type Outcome, succeed } from "../core/diagnostic.js";
import { type Json, jsonText, toJson } from "../render/json.js";
import { chosen, pick, type Rows, toCsv, toMarkdown, toNdjson, toPlain, valueAt } from "../render/rows.js";
import { stepsJson, stepsText } from "../render/steps.js";
import type { Report } from "../reports/report.js";
import { themeFor, type When } from "./colour.js";
import type { Terminal } from "./terminal.js";
import { PROGRAM } from "./version.js";

/** How an answer is to be shown. */
export interface Shape {
  readonly format: Format;
  /** Columns of the list, those chosen where some were. */
  readonly columns: readonly string[];
  readonly narrow: boolean;
  readonly explain: boolean;
  readonly file?: string;
  readonly force: boolean;
  readonly colour: When;
}

const ENDINGS: Readonly<Record<string, Format>> = {
  json: "json",
  ndjson: "ndjson",
  jsonl: "ndjson",
  csv: "csv",
  tsv: "plain",
  md: "markdown",
  txt: "table",
};

/** What the output options ask for together, `otherwise` where they ask for nothing, or why they cannot all be had. */
export function shapeOf(values: OptionValues<OptionName>, command: Command, otherwise: Format): Outcome<Shape> {
  const { format: named, json, output, explain = false, force = false, color = "auto" } = values;
  if (json && named !== undefined && named !== "json") {
    return failure("arg.conflict", `--json and --format ${named} are two formats`, "keep one of them");
  }
  const ending = output === undefined ? undefined : /\.([a-z]+)$/i.exec(output)?.[1]?.toLowerCase();
  const byEnding = ending === undefined ? undefined : ENDINGS[ending];
  const format = named ?? (json ? "json" : output === undefined ? otherwise : byEnding);
  if (format === undefined) {
    return failure(
      "arg.invalid",
      `the ending of ${output} names no format`,
      `end it in one of .${Object.keys(ENDINGS).join(" .")}, or add --format ${FORMATS.join("|")}`,
    );
  }
  const fields = values.fields?.split(",").map((field) => field.trim());
  const columns = columnsOf(command, values.in !== undefined);
  const unknown = fields?.find((field) => chosen(columns, [field]).length === 0);
  if (unknown !== undefined) {
    const help = didYouMean(unknown, columns) ?? `columns are ${columns.join(", ")}`;
    return failure("arg.unknown-field", `${command.name} has no column “${unknown}”`, help);
  }
  if (fields !== undefined && format === "table") {
    return failure(
      "arg.conflict",
      "--fields narrows a list, not the table for people",
      "add --format csv, plain, ndjson, markdown or json",
    );
  }
  if (explain && format !== "table" && format !== "json") {
    return failure("arg.conflict", `--explain has no place in ${format}`, "take --format table or json");
  }
  return succeed({
    format,
    columns: fields === undefined ? columns : chosen(columns, fields),
    explain,
    force,
    colour: color,
    narrow: fields !== undefined,
    ...(output === undefined ? {} : { file: output }),
  });
}

/** The whole answer as text in the format asked for. */
export async function answerText(answer: Answer, command: Command, shape: Shape, terminal: Terminal): Promise<string> {
  if (shape.format === "table") return tableText(answer, shape, terminal);
  const { report } = answer;
  if (shape.format === "json") return `${jsonText(envelope(answer, command, shape))}\n`;
  return rowsText(rowsOf(report, command, shape), shape);
}

/** One answer on one line with its question, for a stream of them. */
export function answerLine(answer: Answer, question: string, command: Command, shape: Shape): string {
  const whole = shape.format === "json";
  const lines = whole ? [envelope(answer, command, shape)] : narrowRows(rowsOf(answer.report, command, shape), shape);
  return lines.map((line) => `${jsonText({ question, ...(line as Record<string, Json>) }, 0)}\n`).join("");
}

const narrowRows = ({ rows, columns }: Rows, { narrow }: Shape): readonly Json[] =>
  narrow ? rows.map((row) => pick(row, columns)) : rows;

/** With money in another currency, every amount has a column for it too. */
const columnsOf = ({ columns }: Command, shown: boolean): readonly string[] =>
  shown
    ? columns.flatMap((column) => {
        const [, money] = /^(.*)\.amount$/.exec(column) ?? [];
        return money === undefined ? [column] : [column, `${money}.in.amount`];
      })
    : columns;

function envelope({ report, explanation }: Answer, command: Command, shape: Shape): Json {
  const { report: name, asOf, query, result, assumptions, sources, warnings } = report;
  const steps = shape.explain ? { explanation: stepsJson(explanation()) } : {};
  const whole = { report: name, generatedBy: PROGRAM, asOf, query, result, assumptions, sources, warnings, ...steps };
  const json = toJson(whole) as Record<string, Json>;
  return shape.narrow ? narrowed(json, command, shape.columns) : json;
}

/** The envelope with only some columns of its list. */
function narrowed(whole: Record<string, Json>, { list }: Command, columns: readonly string[]): Json {
  if (list === undefined) return { ...whole, result: pick(whole.result!, columns) };
  const result = whole.result as Record<string, Json>;
  return {
    ...whole,
    result: { ...result, [list]: (result[list] as readonly Json[]).map((row) => pick(row, columns)) },
  };
}

function rowsOf({ result }: Report<unknown>, { list }: Command, { columns }: Shape): Rows {
  const body = toJson(result) as Record<string, Json>;
  const rows = list === undefined ? [body] : (body[list] as readonly Json[]);
  // Not all money of a report may have been shown in the other currency; a column nobody fills is left out.
  const filled = columns.filter(
    (column) => !column.includes(".in.") || rows.some((row) => typeof valueAt(row, column) === "string"),
  );
  return { columns: filled, rows };
}

function rowsText(rows: Rows, shape: Shape): string {
  switch (shape.format) {
    case "csv":
      return toCsv(rows);
    case "markdown":
      return toMarkdown(rows);
    case "plain":
      return toPlain(rows);
    default:
      return toNdjson(narrowRows(rows, shape));
  }
}

async function tableText({ report, explanation, layout }: Answer, shape: Shape, terminal: Terminal): Promise<string> {
  const { toText } = await import("../render/text.js");
  const { footer } = await import("../render/footer.js");
  const looked = terminal.out.isTTY && shape.file === undefined;
  const theme =
    shape.file === undefined
      ? await themeFor(shape.colour, terminal.out, terminal.env)
      : (_: string, text: string) => text;
  const page = { width: looked ? widthOf(terminal) : Number.POSITIVE_INFINITY, borders: looked, theme };
  const text = toText([...layout(), ...footer(report)], page);
  return shape.explain ? `${text}\n${theme("head", "Steps")}\n${stepsText(explanation())}` : text;
}

/** Columns of the terminal; sane ones only. */
export function widthOf({ out, env }: Terminal): number {
  const stated = /^[1-9]\d{0,3}$/.test(env.COLUMNS ?? "") ? Number(env.COLUMNS) : undefined;
  return Math.max(20, out.columns ?? stated ?? 80);
}
