import { Buffer } from "node:buffer";
import { NEWLINE, RETURN } from "../split/json-bytes.js";
import { listEnd, singleEnd } from "./json-bytes.js";
import { LineValues } from "./line-values.js";
import { PatternParts, type Role } from "./pattern-parts.js";

/**
 * Lines of JSON that are alike: the same keys in the same order and written in the same way, with other single values.
 * Whatever line it matches is JSON, if it is UTF-8, and has no key twice in one object.
 */
export class JsonPattern {
  /** What stands before each value, and behind the last. */
  readonly #literals: readonly Buffer[];
  readonly #isList: readonly boolean[];
  /** The places of the values that are kept, by paths like `gift.id`. */
  readonly kept: ReadonlyMap<string, number>;
  /** The values of the line matched last, and where that line begins and ends. */
  readonly values: LineValues;
  #began = 0;
  #ended = 0;
  /** Where the values are in the line that is tried. */
  #from: Int32Array;
  #to: Int32Array;

  private constructor({ literals, isList, kept, ids, longIds }: PatternParts) {
    this.#literals = literals;
    this.#isList = isList;
    this.kept = kept;
    this.values = new LineValues(isList.length, ids, longIds);
    this.#from = new Int32Array(isList.length);
    this.#to = new Int32Array(isList.length);
  }

  /** How many values there are, kept or not. */
  get size(): number {
    return this.#isList.length;
  }

  /** The pattern of a text and of what it was parsed to; none where it is written in an unusual way, or has too much. */
  static of(
    text: string,
    encoding: "latin1" | "utf8",
    value: object,
    roleOf: (path: string) => Role,
  ): JsonPattern | undefined {
    const parts = new PatternParts(text, value, encoding, roleOf);
    if (!parts.isUsual) return undefined;
    const pattern = new JsonPattern(parts);
    const line = Buffer.from(`${text}\n`, encoding);
    return pattern.#matchAnew(line, 0) === line.length ? pattern : undefined;
  }

  /**
   * Where the line that begins here ends, with its line end, if it is alike; else -1. The bytes end with a line end, and
   * come as words too.
   */
  match(bytes: Buffer, words: DataView, from: number): number {
    return bytes === this.values.bytes ? this.#matchLast(bytes, words, from) : this.#matchAnew(bytes, from);
  }

  #matchAnew(bytes: Buffer, from: number): number {
    const { values } = this;
    let at = from;
    for (const [place, literal] of this.#literals.entries()) {
      for (const byte of literal) if (bytes[at++] !== byte) return -1;
      if (place === this.size) break;
      this.#from[place] = at;
      at = this.#valueEnd(bytes, place, at);
      if (at < 0) return -1;
      this.#to[place] = at;
      values.change(place);
    }
    if (bytes[at] === RETURN) at++;
    return bytes[at] === NEWLINE ? this.#matched(bytes, from, at + 1) : -1;
  }

  /** Compares the line with the one before it among the same bytes: a value is looked at where they differ. */
  #matchLast(bytes: Buffer, words: DataView, from: number): number {
    const { values } = this;
    const [lastFrom, lastTo, lastEnd] = [values.from, values.to, this.#ended];
    let [at, last] = [from, this.#began];
    for (let place = 0; ; place++) {
      const shift = at - last;
      const stop = Math.min(lastEnd, bytes.length - shift);
      while (last + 4 <= stop && words.getInt32(last + shift) === words.getInt32(last)) last += 4;
      while (last < stop && bytes[last + shift] === bytes[last]) last++;
      // What follows a value belongs to it: a number may go on where the one before ended.
      for (; place < this.size && lastTo[place]! < last; place++) {
        this.#from[place] = lastFrom[place]! + shift;
        this.#to[place] = lastTo[place]! + shift;
      }
      if (last === lastEnd) return this.#matched(bytes, from, last + shift);
      if (place === this.size || last < lastFrom[place]!) return -1;
      at = lastFrom[place]! + shift;
      this.#from[place] = at;
      at = this.#valueEnd(bytes, place, at);
      if (at < 0) return -1;
      this.#to[place] = at;
      values.change(place);
      last = lastTo[place]!;
    }
  }

  #valueEnd(bytes: Buffer, place: number, at: number): number {
    return this.#isList[place] ? listEnd(bytes, at) : singleEnd(bytes, at);
  }

  #matched(bytes: Buffer, from: number, end: number): number {
    const { values } = this;
    [values.from, this.#from] = [this.#from, values.from];
    [values.to, this.#to] = [this.#to, values.to];
    values.bytes = bytes;
    [this.#began, this.#ended] = [from, end];
    return end;
  }
}

/** Bytes to be compared by fours. */
export const wordsOf = ({ buffer, byteOffset, length }: Buffer): DataView => new DataView(buffer, byteOffset, length);
