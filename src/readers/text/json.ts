import { type Diagnostic, type DiagnosticCode, fail, type Outcome, succeed } from "../../core/diagnostic.js";
import type { Keyed } from "../../core/keyed.js";
import { present } from "../../core/present.js";
import type { SourceFile } from "../../core/source.js";
import { spotIn } from "../live/model/excerpt.js";
import { formatOf } from "./foreign-formats.js";
import { jsonFault } from "./json-fault.js";

/** The content of a JSON text; fails with the place where it stops being JSON. */
export function readJson(file: SourceFile): Outcome<unknown> {
  try {
    return succeed(JSON.parse(file.text));
  } catch {
    const help = "save the interface's answer unchanged";
    return fail(notJson(file, { code: "import.invalid", damaged: help, cutOff: help }));
  }
}

/** The code for a text that is not JSON, and the help if it is damaged or cut off. */
interface Refusal {
  readonly code: DiagnosticCode;
  readonly damaged: string;
  readonly cutOff: string;
}

/** Why and where a text is not JSON: it is empty, damaged, cut off, or in another known format. */
export function notJson({ name, text }: SourceFile, { code, damaged, cutOff }: Refusal): Diagnostic {
  const format = formatOf(text);
  if (format !== undefined)
    return { code, severity: "error", message: `${name} is ${format.what}, not JSON`, help: format.help };
  if (text.trim() === "") return { code, severity: "error", message: `${name} is empty`, help: cutOff };
  const { at, isCutOff } = jsonFault(text);
  const place = isCutOff ? text.trimEnd().length : at;
  const before = text.slice(0, place);
  const line = before.split("\n").length;
  const start = before.lastIndexOf("\n") + 1;
  const end = text.indexOf("\n", place);
  const { column, excerpt } = spotIn(text.slice(start, end < 0 ? text.length : end), place - start, 1);
  const message = isCutOff
    ? `${name} is cut off: it ends in the middle of its JSON`
    : before.trim() === ""
      ? `${name} is not JSON`
      : `${name} is damaged: this is not JSON`;
  return {
    code,
    severity: "error",
    message,
    at: { file: name, line, column },
    excerpt,
    help: isCutOff ? cutOff : damaged,
  };
}

/** The fault of an invalid value in a file. */
export const invalid = (message: string, help?: string, at?: Diagnostic["at"]): Diagnostic => ({
  code: "import.invalid",
  severity: "error",
  message,
  ...present({ at, help }),
});

/** The fault of two values in a file that contradict each other. */
export const contradicts = (message: string): Diagnostic => ({
  code: "import.contradicts",
  severity: "error",
  message,
  help: "check the file: one of the two is wrong",
});

/** A whole number, written as a number or a text; `undefined` for anything else. */
export function wholeIn(value: unknown): number | undefined {
  if (typeof value === "number") return Number.isSafeInteger(value) && value >= 0 ? value : undefined;
  return typeof value === "string" && /^(?:0|[1-9]\d{0,14})$/.test(value) ? Number(value) : undefined;
}

/** A text on one line; `undefined` if it is blank or not a text. */
export function textIn(value: unknown): string | undefined {
  const text = typeof value === "string" ? value.replace(/\s+/g, " ").trim() : "";
  return text === "" ? undefined : text;
}

/** The keys, in this order, that have a value, with their values. */
export const stated = (fields: Keyed, ...keys: readonly string[]): (readonly [key: string, value: unknown])[] =>
  keys.map((key) => [key, fields[key]] as const).filter(([, value]) => value !== undefined && value !== null);

/** The value of the first key that has one. */
export const first = (fields: Keyed, ...keys: readonly string[]): unknown => stated(fields, ...keys)[0]?.[1];
