import { isPlainDecimal, isPlainWhole, numberFault, shifted } from "./number.js";
import { present } from "./present.js";
import { grouped } from "./text.js";

/** Thousands separated by commas and decimals after a point, as answers print them. */
const GROUPED = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;

/** Thousands with a k, as TikTok's own screens shorten them. Three decimals could be a group: `1.500k` is refused. */
const THOUSANDS = /^(\d+(?:\.\d{1,2})?)k$/i;

/** Plain decimal text for digits, bare, grouped by three or with a k; `undefined` for any other spelling. */
export function decimalTyped(text: string): string | undefined {
  const thousands = THOUSANDS.exec(text)?.[1];
  const digits = thousands ?? (GROUPED.test(text) ? text.replaceAll(",", "") : text);
  if (!isPlainDecimal(digits)) return undefined;
  const plain = thousands === undefined ? digits : shifted(digits, 3);
  return isPlainDecimal(plain) ? plain : undefined;
}

/** The same for a count: `1,000`, `20k`. */
export function countTyped(text: string): number | undefined {
  const plain = decimalTyped(text);
  return plain !== undefined && isPlainWhole(plain) ? Number(plain) : undefined;
}

/** A point before three digits separates thousands in many countries: `1.000` may be one thousand or one. */
const OPEN = /^[1-9]\d{0,2}\.\d{3}$/;

/** The same for money, with the decimals of its currency. */
export const amountTyped = (text: string, decimals = 2): string | undefined =>
  OPEN.test(text) && decimals !== 3 ? undefined : decimalTyped(text);

/** What is wrong with a number, as the second half of a sentence, and what to write instead, if that is known. */
export interface Misspelt {
  readonly fault: string;
  readonly help?: string;
}

/** Digits with separators between them. */
const SEPARATED = /^\d+(?:[.,'’_ \u00A0\u202F]\d+)+$/;

/** Why a text is not a number of that kind; with both readings if its separators allow two. */
export function misspelt(text: string, kind: "count" | "amount"): Misspelt {
  const trimmed = text.trim();
  const parts = trimmed.split(/\D/);
  const [first = "", ...groups] = parts;
  const isSeparated = SEPARATED.test(trimmed) && !GROUPED.test(trimmed);
  const isGrouped = first.length <= 3 && !first.startsWith("0") && groups.every(({ length }) => length === 3);
  const whole = parts.join("");
  const grouping = isSeparated && isGrouped ? [`${whole} or ${grouped(whole)}`] : [];
  const readings = [...grouping, ...(isSeparated ? decimalReading(parts, trimmed, kind) : []), ...millions(trimmed)];
  return {
    fault: faultOf(text, kind, readings.length),
    ...present({ help: readings.length === 0 ? undefined : `write ${readings.join(", or ")}` }),
  };
}

/** Both readings of an m, which is a million to some, and minutes, months or a thousand to others. */
function millions(text: string): string[] {
  const [, number = ""] = /^(\d+(?:\.\d{1,2})?)m$/i.exec(text) ?? [];
  return isPlainDecimal(number) ? [number, `${grouped(shifted(number, 6))} for millions`] : [];
}

function faultOf(text: string, kind: "count" | "amount", readings: number): string {
  if (!isPlainDecimal(text.trim())) return numberFault(text);
  return readings > 1 || kind === "amount" ? "can be read in two ways" : "is not a whole number";
}

/** The last separator as a decimal point, if it can be one. */
function decimalReading(parts: readonly string[], text: string, kind: "count" | "amount"): string[] {
  const marks = text.replace(/\d/g, "");
  const isPoint = /[.,]$/.test(marks) && !marks.slice(0, -1).includes(marks.at(-1)!);
  if (!isPoint) return [];
  const [whole, decimals = ""] = [parts.slice(0, -1).join(""), parts.at(-1)];
  if (kind === "count") return /^0+$/.test(decimals) ? [grouped(whole)] : [];
  return [`${whole}.${decimals.length > 2 ? decimals.replace(/0+$/, "").padEnd(2, "0") : decimals}`];
}
