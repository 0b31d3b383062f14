import { Buffer, isUtf8 } from "node:buffer";
import { CLOSE, isBlank, NEWLINE, OPEN } from "./json-bytes.js";

import { Marks, mayBeMoney } from "./marks.js";
import { isNamedOther } from "./named.js";
import { Pending } from "./pending-bytes.js";
import { BadRecord, type Cut, type Splitter, TextRecord, Unmarked } from "./record.js";
import { LongEnvelope } from "./value-splitter.js";

/** Whether lines without a mark are skipped; asked at each line. */
export interface Skimming {
  readonly skims: boolean;
}

/** Cuts a log with one record a line. A damaged or overlong line ends at its newline, and spoils no other. */
export class LineSplitter implements Splitter {
  #line = 0;
  #skipping = false;
  #envelope: LongEnvelope | undefined;
  readonly #pending: Pending;

  constructor(
    readonly longest: number,
    readonly skimming: Skimming,
  ) {
    this.#pending = new Pending(longest);
  }

  *push(bytes: Buffer): Iterable<Cut> {
    let from = 0;
    if (this.#isWithin()) {
      from = bytes.indexOf(NEWLINE) + 1;
      yield* this.#keep(from === 0 ? bytes : bytes.subarray(0, from));
      if (from === 0) return;
      yield* this.end();
    }
    const to = bytes.lastIndexOf(NEWLINE) + 1;
    yield* this.#lines(bytes.subarray(from, to));
    if (to < bytes.length) yield* this.#keep(bytes.subarray(to));
  }

  /** Cuts the pending line, now that it is complete. */
  *end(): Iterable<Cut> {
    const envelope = this.#envelope;
    if (envelope === undefined && !this.#skipping) {
      yield* this.#lines(this.#pending.take());
      return;
    }
    this.#envelope = undefined;
    this.#skipping = false;
    this.#line++;
    if (envelope !== undefined) yield* envelope.end();
  }

  get line(): number {
    return this.#line + 1;
  }

  cut(): void {
    this.#pending.take();
    this.#skipping = false;
    this.#envelope = undefined;
  }

  /** Whether a line has start whose end has not arrived. */
  #isWithin(): boolean {
    return this.#skipping || this.#envelope !== undefined || this.#pending.length > 0;
  }

  *#keep(bytes: Buffer): Iterable<Cut> {
    if (this.#envelope !== undefined) yield* this.#envelope.push(bytes);
    else if (!this.#skipping && !this.#pending.add(bytes)) {
      const start = Buffer.concat([this.#pending.take(), bytes]);
      this.#envelope = LongEnvelope.of(start, this.longest, this.#line + 1);
      if (this.#envelope !== undefined) yield* this.#envelope.push(start);
      else {
        this.#skipping = true;
        yield this.#tooLong(this.#line + 1);
      }
    }
  }

  /** Cuts whole lines. A last line without a newline is never skipped: that is where most damaged logs are cut. */
  *#lines(bytes: Buffer): Iterable<Cut> {
    const isValid = isUtf8(bytes);
    const marks = new Marks(bytes);
    let unmarked = 0;
    for (let from = 0, to = 0; from < bytes.length; from = to + 1) {
      const end = bytes.indexOf(NEWLINE, from);
      to = end < 0 ? bytes.length : end;
      this.#line++;
      if (to - from > this.longest) yield* this.#long(bytes.subarray(from, to));
      else if (!isValid && !isUtf8(bytes.subarray(from, to)))
        yield new BadRecord("log.encoding", this.#line, "the line is not valid UTF-8");
      else if (this.skimming.skims && end >= 0 && isRecord(bytes, from, to) && saysNothing(bytes, marks, from, to))
        unmarked++;
      else yield new TextRecord(bytes.toString("latin1", from, to), this.#line, 0);
    }
    if (unmarked > 0) yield new Unmarked(unmarked);
  }

  /** Cuts a whole line that is too long to be one record. */
  *#long(bytes: Buffer): Iterable<Cut> {
    const opened = LongEnvelope.of(bytes, this.longest, this.#line);
    if (opened === undefined) yield this.#tooLong(this.#line);
    else {
      yield* opened.push(bytes);
      yield* opened.end();
    }
  }

  #tooLong(line: number): BadRecord {
    return new BadRecord("log.line-too-long", line, `the line is longer than ${this.longest} bytes`);
  }
}

/** Whether a line begins with the name of an event without money, or mentions neither gifts nor other money. */
const saysNothing = (bytes: Buffer, marks: Marks, from: number, to: number): boolean =>
  isNamedOther(bytes, from, to) || (!marks.isWithin(from, to) && !mayBeMoney(bytes, from, to));

/** Whether a line begins and ends like a record, unlike one that was cut or written into another. */
function isRecord(bytes: Buffer, from: number, to: number): boolean {
  let last = to - 1;
  while (last > from && isBlank(bytes[last]!)) last--;
  return bytes[from] === OPEN && bytes[last] === CLOSE;
}
