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

/** Whether a line begins with the name of an event that earns nothing. */
export function isNamedOther(bytes: Buffer, from: number, to: number): boolean {
  for (const { before, after } of NAMED) {
    if (!isAt(bytes, before, from)) continue;
    const start = from + before.length;
    const most = Math.min(to, start + LONGEST);
    let [end, letters] = [start, 0];
    for (; end < most && bytes[end] !== QUOTE; end++) letters = (Math.imul(letters, 31) + bytes[end]!) | 0;
    if (end === start || !after.some((text) => isAt(bytes, text, end))) return false;
    return meansOther(bytes, start, end, letters & (MOST_MET - 1));
  }
  return false;
}

/** The bytes of a name that was met, and what it means. */
interface Met {
  readonly name: Buffer;
  readonly isOther: boolean;
}

/** Names met last, each at the place that its letters give, so that most lines need no text of their name. */
const MET: (Met | undefined)[] = [];
const MOST_MET = 64;

/** Whether a name is that of an event that earns nothing; one with an escape may be any. */
function meansOther(bytes: Buffer, from: number, to: number, place: number): boolean {
  const met = MET[place];
  if (met !== undefined && met.name.length === to - from && isAt(bytes, met.name, from)) return met.isOther;
  const name = bytes.toString("latin1", from, to);
  const isOther = !name.includes("\\") && meaningOf(name) === "other";
  MET[place] = { name: Buffer.from(name, "latin1"), isOther };
  return isOther;
}
