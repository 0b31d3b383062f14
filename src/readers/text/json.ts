import { type Diagnostic, type Outcome, succeed } from "../../core/diagnostic.js";
import type { Keyed } from "../../core/keyed.js";
import { present } from "../../core/present.js";
import type { SourceFile } from "../../core/source.js";

/** The content of a JSON text, or where it ceases to be one. */
export function readJson(file: SourceFile): Outcome<unknown> {
  try {
    return succeed(JSON.parse(file.text));
  } catch (error) {
    const what = file.text.trim() === "" ? `${file.name} is empty` : `${file.name} is not JSON`;
    const at = placeOf((error as Error).message, file);
    return { ok: false, diagnostics: [invalid(what, "save the answer of the interface as it came", at)] };
  }
}

/** Which character is at fault, only the message tells, and not every message does. */
function placeOf(message: string, { name, text }: SourceFile): Diagnostic["at"] {
  const [, position] = /position (\d+)/.exec(message) ?? [];
  const end = /end of JSON/.test(message) ? text.length : undefined;
  const offset = position === undefined ? end : Number(position);
  if (offset === undefined) return undefined;
  const lines = text.slice(0, offset).split("\n");
  return { file: name, line: lines.length, column: lines.at(-1)!.length + 1 };
}

/** Something in a file that is not what it should be. */
export const invalid = (message: string, help?: string, at?: Diagnostic["at"]): Diagnostic => ({
  code: "import.invalid",
  severity: "error",
  message,
  ...present({ at, help }),
});

/** Two things in a file of which only one can be true. */
export const contradicts = (message: string): Diagnostic => ({
  code: "import.contradicts",
  severity: "error",
  message,
  help: "look at the file again: one of the two is wrong",
});

/** A whole number, written as one or as text; `undefined` for anything else. */
export function wholeIn(value: unknown): number | undefined {
  if (typeof value === "number") return Number.isSafeInteger(value) && value >= 0 ? value : undefined;
  return typeof value === "string" && /^(?:0|[1-9]\d{0,14})$/.test(value) ? Number(value) : undefined;
}

/** A text with something in it, in one line. */
export function textIn(value: unknown): string | undefined {
  const text = typeof value === "string" ? value.replace(/\s+/g, " ").trim() : "";
  return text === "" ? undefined : text;
}

/** Those of some keys that are there, in this order, with what they say. */
export const stated = (fields: Keyed, ...keys: readonly string[]): (readonly [key: string, value: unknown])[] =>
  keys.map((key) => [key, fields[key]] as const).filter(([, value]) => value !== undefined && value !== null);

/** What the first of some keys says that is there. */
export const first = (fields: Keyed, ...keys: readonly string[]): unknown => stated(fields, ...keys)[0]?.[1];
