import { SIGNED, said } from "../../core/notation.js";
import type { Part } from "../../core/sentence.js";
import { partText } from "./cells.js";
import { displayWidth } from "./display-width.js";
import type { Role, Theme } from "./plain-theme.js";
import { breakable } from "./wrap.js";

/** Text that looks the same throughout. */
interface Run {
  readonly text: string;
  readonly role?: Role;
  /** Stays on one line if a line has room for it. */
  readonly whole?: true;
  /** Never first or last on a line. */
  readonly between?: true;
}

/** A piece that stays on one line: a word, a figure, or a command to type. */
type Word = readonly Run[];

/** A sentence wrapped to a width, in its styles; a word longer than that stays whole. */
export function sentenceLines(parts: readonly Part[], width: number, theme: Theme): string[] {
  const lines: Word[][] = [[]];
  let used = 0;
  for (const word of wordsOf(parts.flatMap(runsOf), width)) {
    const own = word.reduce((sum, { text }) => sum + displayWidth(text), 0);
    const line = lines.at(-1)!;
    if (line.length > 0 && used + 1 + own > width) {
      if (isBetween(line.at(-1))) line.pop();
      lines.push(isBetween(word) ? [] : [word]);
      used = isBetween(word) ? 0 : own;
    } else {
      used += own + (line.length > 0 ? 1 : 0);
      line.push(word);
    }
  }
  return lines.map((line) => styled(line, theme));
}

const isBetween = (word: Word | undefined): boolean => word?.some(({ between }) => between === true) ?? false;

function runsOf(part: Part): Run[] {
  if (typeof part === "string") return [{ text: partText(part, SIGNED) }];
  if ("figure" in part) {
    const [figure = "", bounds] = said(part.figure, SIGNED);
    return [
      { text: figure, role: "strong", whole: true },
      ...(bounds === undefined ? [] : [{ text: ` ${bounds}`, role: "dim" } as const]),
    ];
  }
  const text = partText(part, SIGNED);
  if ("name" in part) return [{ text }];
  if ("typed" in part) return [{ text, whole: true }];
  if ("between" in part) return [{ text: " " }, { text: text.trim(), between: true }, { text: " " }];
  return [{ text, role: "aside" in part ? "dim" : "strong" in part ? "strong" : part.tone }];
}

/** Runs split at their spaces; where two runs meet without a space, they are one word. */
function wordsOf(runs: readonly Run[], width: number): Word[] {
  const words: Run[][] = [[]];
  for (const run of runs) {
    const pieces = run.whole && displayWidth(run.text) <= width ? [run.text] : breakable(run.text);
    for (const [index, text] of pieces.entries()) {
      if (index > 0) words.push([]);
      if (text !== "") words.at(-1)!.push({ ...run, text });
    }
  }
  return words;
}

/** A line in its styles; a space between two words of one style has that style. */
function styled(words: readonly Word[], theme: Theme): string {
  const runs: { text: string; role: Role | undefined }[] = [];
  const add = (text: string, role: Role | undefined): void => {
    const last = runs.at(-1);
    if (last !== undefined && last.role === role) last.text += text;
    else runs.push({ text, role });
  };
  for (const [index, word] of words.entries()) {
    if (index > 0) add(" ", runs.at(-1)?.role === word[0]?.role ? word[0]?.role : undefined);
    for (const { text, role } of word) add(text, role);
  }
  return runs
    .map(({ text, role }) => (role === undefined ? text : theme(role, text)))
    .join("")
    .trimEnd();
}
