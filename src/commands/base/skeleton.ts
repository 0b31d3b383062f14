import { type Exact, exact } from "../../core/decimal.js";
import { capital, several } from "../../core/text.js";
import type { Action, Block } from "../../render/blocks.js";
import { outdatedText } from "../../report/catalogue-age.js";
import { gradeWords } from "../../report/grade-words.js";
import type { Advice, Assumption, CitedSource, Report, Warning } from "../../report/report.js";
import type { Asked } from "./command.js";

/*
 * How an answer is laid out, once for all commands. A layout says only what is its own, and hands it over:
 *
 *   export const costLayout = (report: CostReport, asked: Asked): Block[] =>
 *     answerBlocks(report, asked, { blocks: [table(report)] });
 *
 * 1. The sentences are the report's. `answer.ts` of the command makes `Said` (the first line, and where and when) and
 *    `Advice` from the body, by `sentence(...)`, and report.ts hands both to `report(...)` with `decided`, the figures
 *    from whose facts follows how sure the answer is, and `grounds`, what makes it less sure. The JSON has the same texts.
 * 2. The table is one `rows` block: a column that may go where there is little room has its number in `drop`, rows that
 *    are equal are one row, what adds up has a `total`, at most one column is a bar, and `more` counts what is left out.
 *    A figure is a cell, never a text: `{ figure }`, `{ percent }`, `{ local }` say how it is read.
 * 3. Labels of the command's own (`When`, `Tax`) are `labelled`; Why a range, Do this, Narrow it, How sure, warnings and
 *    the last line, which says when the catalogue is old, come from the report.
 */

/** What a command adds to the skeleton. */
interface Own {
  /** The table, and what else is shown above the labels. */
  readonly blocks: readonly Block[];
  /** Labels of its own. */
  readonly labelled?: readonly Action[];
  /** What is shown below the labels. */
  readonly below?: readonly Block[];
  /** More blocks for --why, before assumptions and sources. */
  readonly why?: readonly Block[];
  /** False where the answer is as sure without its facts. */
  readonly sure?: false;
}

/** An answer from its first line to its last. */
export function answerBlocks(report: Report<unknown, unknown>, asked: Asked, own: Own): Block[] {
  const { answer, where, further = [], confidence, warnings, outdated } = report;
  const old = outdated === undefined ? [] : [outdatedText(outdated)];
  const { blocks, labelled = [], below = [], why = [], sure = true } = own;
  const actions = [...rangeReasons(report), ...labelled, ...report.advice.map(actionOf)];
  return [
    { kind: "answer", sentence: answer.parts, where: where.parts },
    ...blocks,
    ...(warnings.length === 0 ? [] : [warned(warnings)]),
    ...(actions.length === 0 ? [] : [{ kind: "actions", items: actions } as const]),
    ...below,
    ...(sure ? [{ kind: "sure", level: confidence.level, reason: [ended(confidence.reason)] } as const] : []),
    ...(asked.why ? [...why, ...basis(report)] : []),
    { kind: "further", items: [...(asked.why ? [] : counts(report)), ...further, ...old] },
  ];
}

const LABELS: Readonly<Record<Advice["kind"], string>> = { do: "Do this", narrow: "Narrow it" };

const actionOf = ({ kind, text }: Advice): Action => ({ label: LABELS[kind], text: text.parts });

/** An assumption that moves the likely figure by less is not worth a line. */
const HEAVY = exact("0.05");
const MOST = 3;

/** What moves the figure most, the heaviest first. */
const rangeReasons = ({ assumptions }: Report<unknown, unknown>): Action[] =>
  byWeight(assumptions)
    .filter((one) => weightOf(one).cmp(HEAVY) > 0)
    .slice(0, MOST)
    .map(({ text }) => ({ label: "Why a range", text: [asSentence(text)] }));

const weightOf = ({ weight }: Assumption): Exact => weight?.exact ?? NONE;

const NONE = exact("0");

const byWeight = (assumptions: readonly Assumption[]): readonly Assumption[] =>
  [...assumptions].sort((one, other) => weightOf(other).cmp(weightOf(one)));

const warned = (warnings: readonly Warning[]): Block => ({
  kind: "note",
  text: warnings.map(({ message }) => asSentence(message)).join(" "),
});

const counts = ({ assumptions, sources }: Report<unknown, unknown>): string[] =>
  assumptions.length + sources.length === 0
    ? []
    : [`${several(assumptions.length, "assumption")}, ${several(sources.length, "source")}: --why`];

/** Everything an answer rests on: assumptions that move it first, sources newest first. */
function basis({ assumptions, sources }: Report<unknown, unknown>): Block[] {
  const [moving, others] = [true, false].map((moves) =>
    byWeight(assumptions).filter((one) => !weightOf(one).isZero() === moves),
  );
  const newest = [...sources].sort((one, other) => ((one.date ?? "") < (other.date ?? "") ? 1 : -1));
  return [
    ...points("Assumptions that move the figure", moving!.map(assumptionText)),
    ...points(moving!.length === 0 ? "Assumptions" : "Other assumptions", others!.map(assumptionText)),
    ...points("Sources", newest.map(sourceText)),
  ];
}

/** A list under a head, where it has anything. */
export const points = (head: string, all: readonly string[]): Block[] =>
  all.length === 0 ? [] : [{ kind: "points", head, points: all }];

const assumptionText = ({ text, source }: Assumption): string =>
  source === null ? asSentence(text) : `${asSentence(text)} [${source}]`;

const sourceText = ({ id, title, grade, date }: CitedSource): string =>
  `${title} (${gradeWords(grade)}${date === null ? "" : `, ${date}`}) [${id}]`;

/** Half a sentence as a whole one. */
export const asSentence = (text: string): string => capital(ended(text));

const ended = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
