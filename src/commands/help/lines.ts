import { wrapped } from "../../render/text/wrap.js";

/** A name and what is said of it. */
export type Row = readonly [name: string, text: string];

/** The widest name that all texts stand behind; a longer one has its text on lines of its own. */
const WIDEST = 26;

/** Names in a column with their texts beside them, hung below each other where they are long. */
export function rowLines(rows: readonly Row[], width: number): string[] {
  const names = Math.min(WIDEST, Math.max(0, ...rows.map(([name]) => name.length)));
  // Where a column of texts would be too narrow to read, they stand below their names.
  const indent = width - names < 26 ? 6 : names + 4;
  return rows.flatMap(([name, text]) => {
    const lines = wrapped(text, Math.max(20, width - indent)).map((line) => `${" ".repeat(indent)}${line}`);
    if (name.length > indent - 4) return [`  ${name}`, ...lines];
    return [`  ${name}`.padEnd(indent) + lines[0]!.trimStart(), ...lines.slice(1)];
  });
}

/** A text behind its label, hung below itself where it is long. */
export function labelledLines(label: string, text: string, width: number): string[] {
  const lines = wrapped(text, width - label.length);
  return lines.map((line, index) => (index === 0 ? label : " ".repeat(label.length)) + line);
}

/** Parts with an empty line between them; empty ones are left out. */
export const paragraphs = (parts: readonly (readonly string[])[]): string =>
  parts
    .filter(({ length }) => length > 0)
    .map((lines) => lines.map((line) => `${line}\n`).join(""))
    .join("\n");
