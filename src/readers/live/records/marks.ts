import { Buffer } from "node:buffer";
import { BEGINNINGS, MARKS, MONEY_LETTERS, MONEY_STEMS } from "../shapes/marks.js";
import { isAt } from "./json-bytes.js";

/** A longer word that contains a mark, and the bytes in it before the mark. */
interface Word {
  readonly bytes: Buffer;
  readonly before: number;
}

const NEEDLES = MARKS.map(({ letters, but = [] }) => ({
  letters: Buffer.from(letters),
  but: but.map((word): Word => ({ bytes: Buffer.from(word), before: word.indexOf(letters) })),
}));

/** Finds the marks of gifts in some bytes, from the front to the back. */
export class Marks {
  /** The next place of each mark. */
  readonly #next = NEEDLES.map(() => -1);

  constructor(readonly bytes: Buffer) {}

  /** Whether a mark begins between two places; each call must ask about places after those of the call before. */
  isWithin(from: number, to: number): boolean {
    for (let mark = 0; mark < NEEDLES.length; mark++) {
      if (this.#next[mark]! < from) this.#next[mark] = this.#place(mark, from);
      if (this.#next[mark]! < to) return true;
    }
    return false;
  }

  #place(mark: number, from: number): number {
    const { letters, but } = NEEDLES[mark]!;
    for (let at = this.bytes.indexOf(letters, from); at >= 0; at = this.bytes.indexOf(letters, at + 1)) {
      if (!but.some((word) => isOf(word, this.bytes, at))) return at;
    }
    return Infinity;
  }
}

/** Whether the mark at a place is part of a longer word. */
function isOf({ bytes: word, before }: Word, bytes: Buffer, at: number): boolean {
  const start = at - before;
  for (let i = word.length - 1; i >= 0; i--) if (bytes[start + i] !== word[i]) return false;
  return true;
}

const OPENINGS = BEGINNINGS.map((text) => Buffer.from(text));

/** Three letters as a number, the same for upper and lower case. */
const stemAt = (bytes: Buffer, at: number): number =>
  (bytes[at]! << 16) | (bytes[at + 1]! << 8) | bytes[at + 2]! | 0x202020;

const STEMS: ReadonlySet<number> = new Set(MONEY_STEMS.map((stem) => stemAt(Buffer.from(stem), 0)));

/** An envelope whose name begins like “event”, as in LIVE Studio, names its contents only after its own name. */
const ENVELOPE = stemAt(Buffer.from("EVE"), 0);

/** Whether a record may earn money other than gifts: by its name, if it begins with one, else by its letters. */
export function mayBeMoney(bytes: Buffer, from: number, to: number): boolean {
  for (const opening of OPENINGS) {
    if (!isAt(bytes, opening, from)) continue;
    const stem = stemAt(bytes, from + opening.length);
    if (stem === ENVELOPE) break;
    return STEMS.has(stem);
  }
  return MONEY_LETTERS.test(bytes.toString("latin1", from, to));
}
