import { wrapped } from "../../render/text/wrap.js";

/** A longer line was filled when it was written, so the next line continues its paragraph. */
const FILLED = 90;

/** The most columns of a line that is not filled again: a line of code stays whole, and a narrower screen breaks it. */
const WRITTEN = 80;

/** The narrowest column of texts beside their names. */
const NARROWEST = 24;

/** A paragraph, after its indentation or after a name and a gap. */
interface Paragraph {
  readonly head: string;
  text: string;
  isFilled: boolean;
}

/**
 * A text for a width of at least 80 columns: paragraphs are filled again, and texts beside names stay in their column.
 */
export const flowed = (text: string, width: number): string =>
  paragraphsOf(text)
    .flatMap((one) => linesOf(one, Math.max(width, WRITTEN)))
    .join("\n");

function paragraphsOf(text: string): Paragraph[] {
  const found: Paragraph[] = [];
  for (const line of text.split("\n")) {
    const [, head = "", rest = ""] = /^(\s*(?:\S(?:.*?\S)? {2,})?)(.*)$/.exec(line) ?? [];
    const last = found.at(-1);
    const goesOn = last?.isFilled === true && rest !== "" && head.trim() === "" && head.length === last.head.length;
    const isFilled = line.length > FILLED;
    if (goesOn) Object.assign(last, { text: `${last.text} ${rest}`, isFilled });
    else found.push({ head, text: rest, isFilled });
  }
  return found;
}

function linesOf({ head, text }: Paragraph, width: number): string[] {
  if (head.length + text.length <= width) return [head + text];
  const indent = /^ */.exec(head)![0];
  const behind = (first: string, words: string): string[] =>
    wrapped(words, width - first.length).map((line, index) => (index === 0 ? first : " ".repeat(first.length)) + line);
  // If the name leaves no room, its text goes below it.
  return head.length > width - NARROWEST
    ? [...behind(indent, head.trim()), ...behind(`${indent}    `, text)]
    : behind(head, text);
}
