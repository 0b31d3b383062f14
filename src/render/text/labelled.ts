import type { Part, Tone } from "../../core/sentence.js";
import type { Action, Block } from "../blocks.js";
import { safeText } from "../safe-text.js";
import { displayWidth, padded } from "./display-width.js";
import type { Page } from "./page.js";
import { sentenceLines } from "./words.js";

const LEVELS: Readonly<Record<Tone, string>> = { good: "Good", fair: "Fair", poor: "Poor" };

/** The label of the line on how certain an answer is. */
const SURE = "How sure";

/** How certain an answer is, as a labelled line. */
const sureAction = (level: Tone, reason: readonly Part[]): Action => ({
  label: SURE,
  text: [{ word: LEVELS[level], tone: level }, ": ", ...reason],
});

/** The labelled lines that a block contains. */
export const actionsOf = (block: Block): readonly Action[] =>
  block.kind === "actions" ? block.items : block.kind === "sure" ? [sureAction(block.level, block.reason)] : [];

/**
 * The one width of an answer's labels: two spaces after the longest, or after the label that nearly all answers have.
 */
export const labelWidth = (blocks: readonly Block[]): number =>
  2 + Math.max(SURE.length, ...blocks.flatMap(actionsOf).map(({ label }) => displayWidth(safeText(label))));

/** A text with less room than this beside its label goes below it. */
const NARROWEST = 24;

/** Labels and texts, each text after its label, or below it if there is no room. */
export function labelledText(items: readonly Action[], width: number, page: Page): string {
  const room = page.width - width;
  return items
    .flatMap(({ label, text }) => {
      const head = page.theme("head", safeText(label));
      if (room < NARROWEST)
        return [head, ...sentenceLines(text, page.width - 2, page.theme).map((line) => `  ${line}`)];
      const [first = "", ...rest] = sentenceLines(text, room, page.theme);
      const spaces = " ".repeat(width - displayWidth(safeText(label)));
      return [`${head}${spaces}${first}`, ...rest.map((line) => padded("", width) + line)];
    })
    .map((line) => `${line}\n`)
    .join("");
}
