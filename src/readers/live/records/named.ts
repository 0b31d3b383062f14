import { Buffer } from "node:buffer";
import { meaningOf } from "../events/names.js";
import { HEADS } from "../shapes/marks.js";
import { isAt, QUOTE } from "./json-bytes.js";

const NAMED = HEADS.map(({ before, after }) => ({
  before: Buffer.from(before),
  after: after.map((text) => Buffer.from(text)),
}));

/** The longest name of an event. */
const LONGEST = 64;

/** The beginning of a line, up to the end of its event's name, and whether that event earns nothing. */
interface Head {
  readonly bytes: Buffer;
  readonly isOther: boolean;
}

/** Heads met last, each at the place that a few of its letters give, so that most lines are compared with one head. */
const MET: (Head | undefined)[] = [];
const MOST_MET = 64;

/** Whether a line begins with the name of an event that earns nothing. */
export function isNamedOther(bytes: Buffer, from: number, to: number): boolean {
  const place = (bytes[from + 10]! + 3 * bytes[from + 12]! + 5 * bytes[from + 28]!) & (MOST_MET - 1);
  const met = MET[place];
  if (met !== undefined && isAt(bytes, met.bytes, from)) return met.isOther;
  const head = headOf(bytes, from, to);
  if (head !== undefined) MET[place] = head;
  return head?.isOther ?? false;
}

/** The head of a line that begins with the name of its event; a name with an escape may be any. */
function headOf(bytes: Buffer, from: number, to: number): Head | undefined {
  for (const { before, after } of NAMED) {
    if (!isAt(bytes, before, from)) continue;
    const start = from + before.length;
    const most = Math.min(to, start + LONGEST);
    let end = start;
    while (end < most && bytes[end] !== QUOTE) end++;
    const next = after.find((text) => isAt(bytes, text, end));
    if (end === start || next === undefined) return undefined;
    const name = bytes.toString("latin1", start, end);
    const isOther = !name.includes("\\") && meaningOf(name) === "other";
    return { bytes: Buffer.from(bytes.subarray(from, end + next.length)), isOther };
  }
  return undefined;
}
