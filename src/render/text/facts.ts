import type { Cell } from "../blocks.js";
import { cellText, isNumeric } from "./cells.js";
import type { Page } from "./page.js";
import { wrapped, wrappedFigures } from "./wrap.js";

/** Labels and values, a line for each pair; words wrap after their label. */
export function factsText(rows: readonly (readonly [string, Cell])[], page: Page): string {
  const width = Math.max(...rows.map(([label]) => label.length)) + 2;
  return rows
    .map(([label, cell]) => {
      const text = cellText(cell);
      const room = page.width - width - 2;
      const parts = isNumeric(cell) ? wrappedFigures(text, room) : room < 16 ? [text] : wrapped(text, room);
      const [first = "", ...rest] = parts;
      return [
        `  ${page.theme("dim", label.padEnd(width))}${first}`,
        ...rest.map((line) => " ".repeat(width + 2) + line),
      ].join("\n");
    })
    .map((line) => `${line.trimEnd()}\n`)
    .join("");
}
