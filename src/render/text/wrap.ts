import { displayWidth } from "./display-width.js";

/** Breaks at spaces, but not between a figure and its unit; a word longer than the page stays whole. */
export const wrapped = (text: string, width: number): string[] => filled(breakable(text), width);

/** A text in pieces that each stay on one line. */
export const breakable = (text: string): string[] => text.split(BREAK);

/** A space that is not before a unit, a percent sign or a times sign, nor after a times sign. */
const BREAK = /(?<!×) (?!×|%|(?<=\d )(?:[A-Z]{3}\b|coins?\b))/;

/** Figures stay whole: the other currency goes on a line of its own, and so does a range if it has to. */
export const wrappedFigures = (text: string, width: number): string[] =>
  displayWidth(text) <= width
    ? [text]
    : text.split(/(?<=,) /).flatMap((figure) => (displayWidth(figure) <= width ? [figure] : figure.split(/ (?=\()/)));

/** As many words on a line as there is room for. */
function filled(words: readonly string[], width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of words) {
    if (line !== "" && displayWidth(line) + 1 + displayWidth(word) > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
