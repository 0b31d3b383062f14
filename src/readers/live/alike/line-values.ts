import { Buffer } from "node:buffer";
import { LongId } from "../model/long-id.js";
import { exactly } from "../split/exact-digits.js";
import { BACKSLASH, QUOTE } from "../split/json-bytes.js";
import { isDigit } from "./json-bytes.js";

/**
 * The values of one line, each read when somebody asks for it; what stays the same from line to line is read once.
 */
export class LineValues {
  /** The line's bytes, among others, and where each value begins and ends in them. */
  bytes: Buffer = Buffer.alloc(0);
  from: Int32Array;
  to: Int32Array;
  readonly #values: unknown[];
  /** Whether a value was read from what stands at its place. */
  readonly #isRead: Uint8Array;
  /** Places of values that were read and are others now, and how many there are. */
  readonly #changed: Int32Array;
  #changes = 0;

  /** At the places of ids, long whole numbers are texts; at those of long ids, a text of digits is one. */
  constructor(
    size: number,
    readonly ids: ReadonlySet<number>,
    readonly longIds: ReadonlySet<number>,
  ) {
    this.from = new Int32Array(size);
    this.to = new Int32Array(size);
    this.#values = new Array<unknown>(size).fill(undefined);
    this.#isRead = new Uint8Array(size);
    this.#changed = new Int32Array(size);
  }

  /** Another value may stand at a place than the one that was read. */
  change(place: number): void {
    if (this.#isRead[place] === 0) return;
    this.#isRead[place] = 0;
    this.#changed[this.#changes++] = place;
  }

  /** A place of such a value, each told once. */
  nextChanged(): number | undefined {
    return this.#changes === 0 ? undefined : this.#changed[--this.#changes];
  }

  at(place: number): unknown {
    if (this.#isRead[place] === 1) return this.#values[place];
    const [from, to] = [this.from[place]!, this.to[place]!];
    const long = this.longIds.has(place) ? longIdOf(this.bytes, from, to) : undefined;
    const value = long ?? singleOf(this.bytes, from, to, this.ids.has(place));
    this.#isRead[place] = 1;
    this.#values[place] = value;
    return value;
  }
}

/** The single value of JSON between two places. */
function singleOf(bytes: Buffer, from: number, to: number, isId: boolean): unknown {
  if (bytes[from] !== QUOTE) {
    const whole = wholeOf(bytes, from, to);
    if (whole !== undefined) return whole;
    const token = bytes.toString("latin1", from, to);
    return isId ? exactly(token) : JSON.parse(token);
  }
  let isAscii = true;
  for (let at = from + 1; at < to; at++) {
    const byte = bytes[at]!;
    if (byte === BACKSLASH) return JSON.parse(bytes.toString("utf8", from, to));
    if (byte > 127) isAscii = false;
  }
  return bytes.toString(isAscii ? "latin1" : "utf8", from + 1, to - 1);
}

const longIdOf = (bytes: Buffer, from: number, to: number): LongId | undefined =>
  bytes[from] === QUOTE ? LongId.in(bytes, from + 1, to - 1) : undefined;

/** A short whole number, as most are. */
function wholeOf(bytes: Buffer, from: number, to: number): number | undefined {
  if (to - from > 15) return undefined;
  let value = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    if (!isDigit(byte)) return undefined;
    value = value * 10 + byte - 48;
  }
  return value;
}
