import type { Answer } from "../../commands/base/command.js";
import { type Outcome, succeed } from "../../core/diagnostic.js";
import { present } from "../../core/present.js";
import { cellsOf, names, pick } from "../../render/columns.js";
import { type Json, toJson } from "../../render/json.js";
import { filled, type Table } from "../../render/rows.js";
import type { Showing } from "../../render/showing.js";
import type { Page } from "../../render/text/page.js";
import { plainTheme } from "../../render/text/plain-theme.js";
import { stepsJson } from "../../render/text/steps.js";
import type { Report, Warning } from "../../report/report.js";
import { PROGRAM } from "../version.js";
import { themeFor } from "./colour.js";
import type { Shape } from "./output-format.js";
import type { Terminal } from "./terminal.js";
import { widthOf } from "./width.js";

/** The answer as text in the requested format, in parts. Fails if a path matches nothing. */
export async function answerParts(
  answer: Answer,
  shape: Shape,
  terminal: Terminal,
): Promise<Outcome<Iterable<string>>> {
  if (shape.path === undefined) return succeed(await shape.format.text(showing(answer, shape, terminal)));
  const { valueText } = await import("../../render/json-path.js");
  const value = valueText(envelope(answer, shape), shape.path);
  return value.ok ? succeed([value.value]) : value;
}

/** An answer, ready to be rendered in a shape. */
export const showing = (answer: Answer, shape: Shape, terminal: Terminal): Showing => ({
  envelope: () => envelope(answer, shape),
  result: () => resultOf(answer.report, shape),
  records: () => recordsOf(answer.report, shape),
  table: () => filled(tableOf(answer.report, shape), (column) => shape.kept.has(column)),
  blocks: () => answer.layout({ why: shape.why }),
  footed: answer.report,
  ...present({ steps: shape.explain ? answer.explanation : undefined }),
  page: () => pageFor(shape, terminal),
  live: shape.live,
});

function envelope(given: Answer, shape: Shape): Json {
  const { report, explanation } = given;
  const { report: name, asOf, query, answer, command, confidence, advice, assumptions, sources } = report;
  return {
    ...(toJson({ report: name, generatedBy: PROGRAM, asOf, query }) as Readonly<Record<string, Json>>),
    result: resultOf(report, shape),
    ...(toJson({
      ...{ answer, command, confidence, advice, assumptions },
      sources: shape.narrow ? sources.map(({ id }) => id) : sources,
      warnings: warningsOf(report, shape),
      ...present({ explanation: shape.explain ? stepsJson(explanation()) : undefined }),
    }) as Readonly<Record<string, Json>>),
  };
}

/** The warnings about what is shown. */
export const warningsOf = ({ warnings }: Report<unknown, unknown>, shape: Shape): readonly Warning[] =>
  warnings.filter(({ about }) => about === undefined || isShown(about, shape));

function isShown(key: string, { narrow, columns, path }: Shape): boolean {
  const within = `result.${key}`;
  if (path !== undefined) return path.startsWith(within) || within.startsWith(path);
  return !narrow || columns.some((column) => names(key, column));
}

/** The result; with chosen columns, only those. */
function resultOf(report: Report<unknown, unknown>, shape: Shape): Json {
  if (!shape.narrow) return toJson(report.result);
  const records = recordsOf(report, shape);
  return shape.list === undefined ? records[0]! : { [shape.list]: records };
}

/** The records of a report: the list that becomes rows, or the result alone. */
function recordsOf(report: Report<unknown, unknown>, shape: Shape): readonly Json[] {
  const all = everyRecord(report, shape);
  const paths = shape.columns.map(({ name }) => name);
  return shape.narrow ? all.map((record) => pick(record, paths)) : all;
}

const everyRecord = (report: Report<unknown, unknown>, shape: Shape): readonly Json[] =>
  entriesOf(report, shape).map(toJson);

const entriesOf = ({ result }: Report<unknown, unknown>, { list }: Shape): readonly unknown[] =>
  list === undefined ? [result] : (result as Readonly<Record<string, readonly unknown[]>>)[list]!;

/** The entries of a table: one that has several rows for a column that is shown is split. */
function splitOf(report: Report<unknown, unknown>, shape: Shape): readonly unknown[] {
  const [entries, { split, columns }] = [entriesOf(report, shape), shape];
  const isSplit = split?.for.some((key) => columns.some((column) => names(key, column))) === true;
  return isSplit ? entries.flatMap(split.into) : entries;
}

/** All rows of a report, and all columns of its shape. */
export const tableOf = (report: Report<unknown, unknown>, shape: Shape): Table => ({
  columns: shape.columns.map(({ name }) => name),
  rows: splitOf(report, shape).flatMap((entry) => cellsOf(toJson(entry), shape.columns)),
});

async function pageFor(shape: Shape, terminal: Terminal): Promise<Page> {
  const looked = terminal.out.isTTY && shape.file === undefined;
  const theme = shape.file === undefined ? await themeFor(shape.colour, terminal.out, terminal.env) : plainTheme;
  return { width: looked ? widthOf(terminal) : Number.POSITIVE_INFINITY, borders: looked, theme };
}
