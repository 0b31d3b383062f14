import { wrapped } from "../../render/text/wrap.js";

/** A name and its description. */
export type Row = readonly [name: string, text: string];

/** The widest column of names; a longer name has its text on the lines below. */
const WIDEST = 26;

/** Names in a column with their texts beside them; long texts are wrapped with a hanging indent. */
export function rowLines(rows: readonly Row[], width: number): string[] {
  const names = Math.min(WIDEST, Math.max(0, ...rows.map(([name]) => name.length)));
  // If the column of texts would be too narrow to read, texts go below their names.
  const indent = width - names < 26 ? 6 : names + 4;
  return rows.flatMap(([name, text]) => {
    const lines = wrapped(text, Math.max(20, width - indent)).map((line) => `${" ".repeat(indent)}${line}`);
    if (name.length > indent - 4) return [`  ${name}`, ...lines];
    return [`  ${name}`.padEnd(indent) + lines[0]!.trimStart(), ...lines.slice(1)];
  });
}

/** A text after its label, wrapped with a hanging indent. */
export function labelledLines(label: string, text: string, width: number): string[] {
  const lines = wrapped(text, width - label.length);
  return lines.map((line, index) => (index === 0 ? label : " ".repeat(label.length)) + line);
}

/** Parts separated by empty lines; empty parts are left out. */
export const paragraphs = (parts: readonly (readonly string[])[]): string =>
  parts
    .filter(({ length }) => length > 0)
    .map((lines) => lines.map((line) => `${line}\n`).join(""))
    .join("\n");
