import { instantOf, LAST_INSTANT } from "../../../core/instant.js";
import { isPlainWhole, numberFault } from "../../../core/number.js";
import { quoted } from "../../../core/text.js";

/** A fault of a value, as the second half of a sentence; a class, so that it cannot be mistaken for a value. */
export class Fault {
  constructor(
    readonly message: string,
    /** The faulty value, or the place of the fault in the record, counted from 0. */
    readonly about: { readonly value: unknown } | { readonly at: number } | undefined = undefined,
  ) {}
}

/** Whether a value is missing: absent, null or an empty text. */
export const isAbsent = (value: unknown): value is undefined | null | "" =>
  value === undefined || value === null || value === "";

const NO_IDS: ReadonlySet<string> = new Set(["", "0", "-1", "null", "None", "undefined"]);
const LONGEST_NO_ID = 9;

/** Whether an id is empty, in any of the ways programs write that. */
export const namesNoOne = (value: unknown): boolean =>
  typeof value === "string"
    ? value.length <= LONGEST_NO_ID && NO_IDS.has(value)
    : value === undefined || value === null || value === 0 || value === -1;

/** A whole number written as a number or as a text; `null` for an absent value. */
export function wholeOf(value: unknown, what: string): number | null | Fault {
  if (typeof value === "number") {
    if (Number.isSafeInteger(value) && value >= 0) return value;
    // The message leaves out the number: parsed, it is not the one in the log, which the excerpt shows.
    if (value > Number.MAX_SAFE_INTEGER) return new Fault(`${what} is too large to be exact`, { value });
    return new Fault(`${what} ${value} is ${value < 0 ? "negative" : "not whole"}`, { value });
  }
  if (isAbsent(value)) return null;
  if (typeof value !== "string") return new Fault(`${what} ${shown(value)} is not a number`, { value });
  if (isPlainWhole(value)) return Number(value);
  const fault = /^\d+\.\d+$/.test(value) ? "is not whole" : numberFault(value);
  return new Fault(`${what} ${quoted(value)} ${fault}`, { value });
}

/** Smaller times are in seconds, others in milliseconds: in seconds this is the year 33658, else September 2001. */
const MILLISECONDS_FROM = 1e12;

/** A time in milliseconds since 1970, from seconds, milliseconds or ISO 8601; `null` for an absent value or 0. */
export function timeOf(value: unknown): number | null | Fault {
  if (isAbsent(value) || value === 0 || value === "0") return null;
  const number =
    typeof value === "number" ? value : typeof value === "string" && NUMERIC.test(value) ? Number(value) : NaN;
  if (Number.isNaN(number)) {
    const at = typeof value === "string" ? instantOf(value)?.at : undefined;
    return at === undefined || at < 0 ? new Fault(`time ${shown(value)} is not a time from 1970 on`, { value }) : at;
  }
  const at = Math.floor(number < MILLISECONDS_FROM ? number * 1000 : number);
  return at < 0 || at > LAST_INSTANT
    ? new Fault(`time ${shown(value)} is not in the years 1970 to 9999`, { value })
    : at;
}

/** Whether a time is a text without a time zone. */
export const isUnzoned = (value: unknown): boolean =>
  typeof value === "string" && !NUMERIC.test(value) && instantOf(value)?.zoned === false;

const NUMERIC = /^\d{1,17}(?:\.\d{1,9})?$/;

/** An id as text; `null` for an empty id, and for a number that was rounded when it was written or parsed. */
export function idOf(value: unknown, as: (text: string) => string): string | null {
  if (namesNoOne(value)) return null;
  if (typeof value === "string") return as(value);
  return typeof value === "number" && Number.isSafeInteger(value) ? String(value) : null;
}

/** Whether an id is a number too large to be exact. */
export const isRounded = (value: unknown): value is number => typeof value === "number" && !Number.isSafeInteger(value);

/** A text, decoded; `null` for an empty one and for any other type. */
export const textOf = (value: unknown, as: (text: string) => string): string | null =>
  typeof value === "string" && value !== "" ? as(value) : null;

/** Whether a flag is set, in any of the ways programs write it. */
export const isSet = (value: unknown): boolean =>
  value === true || value === 1 || value === "1" || value === "true" || value === "True";

const shown = (value: unknown): string => quoted(typeof value === "string" ? value : (JSON.stringify(value) ?? ""));
