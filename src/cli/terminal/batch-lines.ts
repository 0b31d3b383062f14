import type { Answer } from "../../commands/base/command.js";
import { type Diagnostic, type Outcome, succeed } from "../../core/diagnostic.js";
import { present } from "../../core/present.js";
import { type Json, jsonText } from "../../render/json.js";
import { filled, type Sheet, sheetText } from "../../render/rows.js";
import type { Showing } from "../../render/showing.js";
import { answerParts, showing, tableOf } from "./output.js";
import type { Shape } from "./output-format.js";
import type { Terminal } from "./terminal.js";

/** How the questions of a batch are answered: each has its line, in their order. */
export interface BatchLines {
  /** Fails if the answer lacks the one value that was asked for; then the question is still to be refused. */
  readonly answer: (question: string, answer: Answer) => Promise<Outcome<void>>;
  readonly refuse: (question: string, fault: Diagnostic) => Promise<void>;
  /** Writes what could not be written before all was known. */
  readonly end: () => Promise<void>;
}

/** Lines of the format asked for; nothing if many answers cannot follow each other in it. */
export function batchLines(shape: Shape, terminal: Terminal): BatchLines | undefined {
  const { line, sheet } = shape.format;
  if (shape.path !== undefined) return values(shape, terminal);
  if (line !== undefined) return objects(line, shape, terminal);
  return sheet === undefined ? undefined : rows(sheet, shape, terminal);
}

const nothing = async (): Promise<void> => undefined;

/** The one value of each answer; an empty line of a question that has none. */
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

/** An object of each answer that begins with its question. */
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
 * Rows that begin with their question and end with what is wrong with it. Where columns were chosen they come as they
 * are made; else only at the end, when it is known which columns are empty throughout.
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
