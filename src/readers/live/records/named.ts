import { Buffer } from "node:buffer";
import { meaningOf } from "../events/names.js";
import { HEADS } from "../shapes/marks.js";
import { BACKSLASH, isAt, QUOTE } from "./json-bytes.js";

const NAMED = HEADS.map(({ before, after }) => ({
  before: Buffer.from(before),
  after: after.map((text) => Buffer.from(text)),
}));

/** The longest name of an event. */
const LONGEST = 64;

/** Whether a line begins with the name of an event that earns nothing. */
export function isNamedOther(bytes: Buffer, from: number, to: number): boolean {
  for (const { before, after } of NAMED) {
    if (!isAt(bytes, before, from)) continue;
    const start = from + before.length;
    const end = quoteFrom(bytes, start, Math.min(to, start + LONGEST));
    if (end <= start || !after.some((text) => isAt(bytes, text, end))) return false;
    return meaningOf(bytes.toString("latin1", start, end)) === "other";
  }
  return false;
}

/** The end of a text without escapes; -1 if it has one, or does not end. */
function quoteFrom(bytes: Buffer, from: number, to: number): number {
  for (let at = from; at < to && bytes[at] !== BACKSLASH; at++) if (bytes[at] === QUOTE) return at;
  return -1;
}
