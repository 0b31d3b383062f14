import { dayOf } from "../../core/date.js";
import { isPlainDecimal, isPlainWhole, numberFault } from "../../core/number.js";
import { quoted } from "../../core/text.js";
import type { Instant } from "./records.js";
import { isEmpty, type Placed, type Say } from "./sections.js";

/** More than anyone buys or sends at once; small enough that the sum of all rows of a file stays exact. */
const MOST = 100_000_000;

/** A field as an instant; null, with a report, if it is not one. */
export function instantAt({ path, value }: Placed, say: Say): Instant | null {
  if (isEmpty(value)) return lacking(path, value, say);
  const text = typeof value === "string" ? value.trim() : "";
  const [, day = "", time = ""] = /^(\d{4}-\d{2}-\d{2}) ((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)(?: UTC)?$/.exec(text) ?? [];
  if (dayOf(day) !== undefined) return `${day}T${time}Z`;
  say(path, `${shown(value)} is not a date like 2026-05-14 21:03:11`);
  return null;
}

/** A field as a whole number, written as a number or a text; null, with a report, if it is not one. */
export function wholeAt({ path, value }: Placed, say: Say): number | null {
  if (isEmpty(value)) return lacking(path, value, say);
  const text = plainText(value) ?? "";
  if (!isPlainWhole(text)) {
    const fault = isPlainDecimal(text) || text === "" ? "is not a whole number" : numberFault(text);
    say(path, `${shown(value)} ${fault}`);
    return null;
  }
  if (Number(text) <= MOST) return Number(text);
  say(path, `${text} is more than ${MOST}, too much for one row`);
  return null;
}

/** A required field as text; null, with a report, if it is missing. */
export function requiredTextAt(field: Placed, say: Say): string | null {
  return isEmpty(field.value) ? lacking(field.path, field.value, say) : textAt(field, say);
}

/** A field as text, a number as its digits; null if it is empty. */
export function textAt({ path, value }: Placed, say: Say): string | null {
  if (isEmpty(value)) return null;
  const text = plainText(value);
  if (text !== undefined) return text;
  say(path, `${shown(value)} is not a text`);
  return null;
}

/** A duration like `2:00:00` in seconds; null, with a report, for any other text. */
export function secondsAt({ path, value }: Placed, say: Say): number | null {
  if (isEmpty(value)) return null;
  const [, hours, minutes, seconds] = /^(\d{1,4}):([0-5]?\d):([0-5]\d)$/.exec(plainText(value) ?? "") ?? [];
  if (hours !== undefined) return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  say(path, `${shown(value)} is not a duration like 2:00:00`);
  return null;
}

/** A text or a finite number as text; undefined for anything else. */
function plainText(value: unknown): string | undefined {
  if (typeof value === "string") return value.trim();
  return typeof value === "number" && Number.isFinite(value) ? String(value) : undefined;
}

function lacking(path: string, value: unknown, say: Say): null {
  say(path, value === undefined ? "is not there" : `is empty: ${shown(value)}`);
  return null;
}

const shown = (value: unknown): string =>
  typeof value === "string" ? quoted(value) : quoted(JSON.stringify(value) ?? "nothing");
