import type { Answer } from "../../commands/base/command.js";
import { present } from "../../core/present.js";
import { type Json, jsonText, toJson } from "../../render/json.js";
import { pick, type Rows, valueAt } from "../../render/rows.js";
import type { Showing } from "../../render/showing.js";
import type { Page } from "../../render/text/page.js";
import { plainTheme } from "../../render/text/plain-theme.js";
import { stepsJson } from "../../render/text/steps.js";
import type { Report } from "../../report/report.js";
import { PROGRAM } from "../version.js";
import { themeFor } from "./colour.js";
import type { Shape } from "./output-format.js";
import type { Terminal } from "./terminal.js";

/** The whole answer as text in the format asked for, in parts to be written one after the other. */
export const answerParts = async (answer: Answer, shape: Shape, terminal: Terminal): Promise<Iterable<string>> =>
  shape.format.text(showing(answer, shape, () => pageFor(shape, terminal)));

/** One answer on one line with its question, for a stream of them. */
export function answerLine(answer: Answer, question: string, shape: Shape, terminal: Terminal): string {
  const lines = shape.format.lines?.(showing(answer, shape, () => pageFor(shape, terminal))) ?? [];
  return lines.map((line) => `${jsonText({ question, ...(line as Record<string, Json>) }, 0)}\n`).join("");
}

const showing = (answer: Answer, shape: Shape, page: Showing["page"]): Showing => ({
  envelope: () => envelope(answer, shape),
  rows: () => rowsOf(answer.report, shape),
  blocks: () => answer.layout({ why: shape.why }),
  footed: answer.report,
  ...present({ steps: shape.explain ? answer.explanation : undefined }),
  page,
  narrow: shape.narrow,
  live: shape.live,
});

function envelope({ report, explanation }: Answer, shape: Shape): Json {
  const { report: name, asOf, query, result, ...rest } = report;
  const { answer, command, confidence, advice, assumptions, sources, warnings } = rest;
  const steps = present({ explanation: shape.explain ? stepsJson(explanation()) : undefined });
  const words = { answer, command, confidence, advice };
  const whole = {
    report: name,
    generatedBy: PROGRAM,
    asOf,
    query,
    result,
    ...words,
    assumptions,
    sources,
    warnings,
    ...steps,
  };
  if (!shape.narrow) return toJson(whole);
  return narrowed(toJson({ ...whole, result: inRows(result, shape) }) as Record<string, Json>, shape);
}

/** The envelope with only some columns of its list. */
function narrowed(whole: Record<string, Json>, { list, columns }: Shape): Json {
  if (list === undefined) return { ...whole, result: pick(whole.result!, columns) };
  const result = whole.result as Record<string, Json>;
  return {
    ...whole,
    result: { ...result, [list]: (result[list] as readonly Json[]).map((row) => pick(row, columns)) },
  };
}

/** A result whose list has its entries as they become rows. */
function inRows(result: unknown, { list, split }: Shape): unknown {
  if (list === undefined || split === undefined) return result;
  const body = result as Readonly<Record<string, readonly unknown[]>>;
  return { ...body, [list]: body[list]!.flatMap(split) };
}

function rowsOf({ result }: Report<unknown, unknown>, shape: Shape): Rows {
  const { list, columns } = shape;
  const body = toJson(inRows(result, shape)) as Record<string, Json>;
  const rows = list === undefined ? [body] : (body[list] as readonly Json[]);
  // Not all money of a report may have been shown in the other currency; a column nobody fills is left out.
  const filled = columns.filter(
    (column) => !column.includes(".in.") || rows.some((row) => typeof valueAt(row, column) === "string"),
  );
  return { columns: filled, rows };
}

async function pageFor(shape: Shape, terminal: Terminal): Promise<Page> {
  const looked = terminal.out.isTTY && shape.file === undefined;
  const theme = shape.file === undefined ? await themeFor(shape.colour, terminal.out, terminal.env) : plainTheme;
  return { width: looked ? widthOf(terminal) : Number.POSITIVE_INFINITY, borders: looked, theme };
}

/** Columns of the terminal; sane ones only. */
export function widthOf({ out, env }: Terminal): number {
  const stated = /^[1-9]\d{0,3}$/.test(env.COLUMNS ?? "") ? Number(env.COLUMNS) : undefined;
  return Math.max(20, out.columns ?? stated ?? 80);
}
