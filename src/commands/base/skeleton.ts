import { type Exact, exact } from "../../core/decimal.js";
import { capital, several } from "../../core/text.js";
import type { Action, Block } from "../../render/blocks.js";
import { outdatedText } from "../../report/catalogue-age.js";
import { sourceWords } from "../../report/grade-words.js";
import type { Advice, Assumption, CitedSource, Report, Warning } from "../../report/report.js";
import type { Asked } from "./command.js";

/*
 * The layout of answers, shared by all commands. A command passes only its own parts:
 *
 *   export const costLayout = (report: CostReport, asked: Asked): Block[] =>
 *     answerBlocks(report, asked, { blocks: [table(report)] });
 *
 * 1. The sentences belong to the report. The command's `answer.ts` makes `Said` (the first line, and where and when)
 *    and `Advice` from the body with `sentence(...)`. report.ts passes both to `report(...)` with `decided`, the
 *    figures whose facts determine the confidence, and `grounds`, which lower it. The JSON has the same texts.
 * 2. The table is one `rows` block. `drop` lists the columns to leave out on a narrow screen; equal rows are merged;
 *    sums have a `total`; at most one column is a bar; `more` counts rows left out. A figure is a cell, never text:
 *    `{ figure }`, `{ percent }` and `{ local }` choose how it is formatted.
 * 3. The command's own labels (`When`, `Tax`) are `labelled`. Why a range, Do this, Narrow it, How sure, warnings and
 *    the last line, which says if the catalogue is old, are made from the report.
 */

/** A command's own parts of an answer. */
interface Own {
  /** The table, and other blocks above the labels. */
  readonly blocks: readonly Block[];
  /** The command's own labels. */
  readonly labelled?: readonly Action[];
  /** Blocks below the labels. */
  readonly below?: readonly Block[];
  /** More blocks for --why, before assumptions and sources. */
  readonly why?: readonly Block[];
  /** False if the answer needs no line about its confidence. */
  readonly sure?: false;
}

/** All blocks of an answer, from first line to last. */
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

/** The least part by which an assumption must move the likely figure to get a line. */
const HEAVY = exact("0.05");
const MOST = 3;

/** The assumptions that move the figure most, largest effect first. */
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

/** What an answer is based on: assumptions, those with an effect first, and sources, newest first. */
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

/** A list with a heading; nothing if the list is empty. */
export const points = (head: string, all: readonly string[]): Block[] =>
  all.length === 0 ? [] : [{ kind: "points", head, points: all }];

const assumptionText = ({ text, source }: Assumption): string =>
  source === null ? asSentence(text) : `${asSentence(text)} [${source}]`;

const sourceText = ({ id, title, grade, url, date }: CitedSource): string =>
  `${title} (${sourceWords({ grade, url })}${date === null ? "" : `, ${date}`}) [${id}]`;

/** A clause as a sentence, with a capital and a full stop. */
export const asSentence = (text: string): string => capital(ended(text));

const ended = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
