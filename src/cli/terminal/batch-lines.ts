import type { Answer } from "../../commands/base/command.js";
import { type Diagnostic, type Outcome, succeed } from "../../core/diagnostic.js";
import { present } from "../../core/present.js";
import { type Json, jsonText } from "../../render/json.js";
import { filled, type Sheet, sheetText } from "../../render/rows.js";
import type { Showing } from "../../render/showing.js";
import { answerParts, showing, tableOf } from "./output.js";
import type { Shape } from "./output-format.js";
import type { Terminal } from "./terminal.js";

/** Writes the answers of a batch, one line per question and in their order. */
export interface BatchLines {
  /** Fails if the answer lacks the requested value; then `refuse` is still to be called. */
  readonly answer: (question: string, answer: Answer) => Promise<Outcome<void>>;
  readonly refuse: (question: string, fault: Diagnostic) => Promise<void>;
  /** Writes what had to wait for the last answer. */
  readonly end: () => Promise<void>;
}

/** A writer for the requested format; undefined if it cannot hold several answers. */
export function batchLines(shape: Shape, terminal: Terminal): BatchLines | undefined {
  const { line, sheet } = shape.format;
  if (shape.path !== undefined) return values(shape, terminal);
  if (line !== undefined) return objects(line, shape, terminal);
  return sheet === undefined ? undefined : rows(sheet, shape, terminal);
}

const nothing = async (): Promise<void> => undefined;

/** One value per answer; an empty line for a question without one. */
const values = (shape: Shape, terminal: Terminal): BatchLines => ({
  async answer(_, answer) {
    const parts = await answerParts(answer, shape, terminal);
    if (!parts.ok) return parts;
    for (const part of parts.value) await terminal.out.write(part);
    return succeed(undefined);
  },
  refuse: () => terminal.out.write("\n"),
  end: nothing,
});

/** One object per answer, beginning with its question. */
function objects(line: (showing: Showing) => Json, shape: Shape, terminal: Terminal): BatchLines {
  const write = (value: object): Promise<void> => terminal.out.write(`${jsonText(value as Json, 0)}\n`);
  return {
    async answer(question, answer) {
      await write({ question, ...(line(showing(answer, shape, terminal)) as object) });
      return succeed(undefined);
    },
    refuse: (question, { code, message, help }) => write({ question, error: { code, message, ...present({ help }) } }),
    end: nothing,
  };
}

const FAULT = ["error.code", "error.message", "error.help"] as const;

/**
 * Rows that begin with their question and end with its error. With chosen columns each row is written at once; without,
 * all at the end, when it is known which columns are empty throughout.
 */
function rows(sheet: Sheet, shape: Shape, { out }: Terminal): BatchLines {
  const { narrow } = shape;
  const names = shape.columns.map(({ name }) => name);
  const columns = ["question", ...names, ...FAULT];
  const waiting: string[][] = [];
  let begun = false;
  const add = async (cells: readonly string[][]): Promise<void> => {
    waiting.push(...cells);
    if (!narrow) return;
    await out.write((begun ? "" : sheet.head(columns)) + waiting.splice(0).map(sheet.row).join(""));
    begun = true;
  };
  return {
    async answer(question, { report }) {
      const { rows } = tableOf(report, shape);
      await add(rows.map((cells) => [question, ...cells, ...FAULT.map(() => "")]));
      return succeed(undefined);
    },
    refuse: (question, { code, message, help = "" }) => add([[question, ...names.map(() => ""), code, message, help]]),
    async end() {
      if (begun) return;
      await out.write(
        sheetText(
          sheet,
          filled({ columns, rows: waiting }, (column) => narrow || column === "question"),
        ),
      );
    },
  };
}
