import { Buffer } from "node:buffer";
import { MARKS } from "../shapes/marks.js";

const NEEDLES = MARKS.map(({ letters, but }) => ({
  letters: Buffer.from(letters),
  but: but === undefined ? undefined : Buffer.from(but),
}));

/** Where in some bytes the marks of gifts are, looked for one after the other as the bytes are gone through. */
export class Marks {
  /** Of each mark: the next place of it. */
  readonly #next = NEEDLES.map(() => -1);

  constructor(readonly bytes: Buffer) {}

  /** Whether a mark begins between two places; later questions are about later places. */
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
      if (but === undefined || !standsAt(this.bytes, but, at + letters.length)) return at;
    }
    return Infinity;
  }
}

function standsAt(bytes: Buffer, what: Buffer, at: number): boolean {
  for (let i = 0; i < what.length; i++) if (bytes[at + i] !== what[i]) return false;
  return true;
}
