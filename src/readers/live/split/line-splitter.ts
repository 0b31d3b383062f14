import { Buffer, isAscii, isUtf8 } from "node:buffer";
import { byteText } from "./byte-text.js";
import { openLong } from "./json-array-splitter.js";
import { NEWLINE } from "./json-bytes.js";
import { Pending } from "./pending-bytes.js";
import type { RecordSink, Splitter } from "./record-sink.js";

/** Texts up to this size are young to the garbage collector; larger ones cost several times as much. */
const BLOCK = 32 * 1024;

/** Where a block of whole lines ends: by its size, or by its one line that is larger. */
function blockEnd(bytes: Buffer, from: number, to: number): number {
  if (to - from <= BLOCK) return to;
  const end = bytes.lastIndexOf(NEWLINE, from + BLOCK) + 1;
  return end > from ? end : bytes.indexOf(NEWLINE, from + BLOCK) + 1;
}

/** A block as text of one byte a character. */
interface BlockText {
  readonly text: string;
  /** Whether there are bytes beyond ASCII. */
  readonly raw: boolean;
  /** Whether every line is UTF-8, and none mixes escapes with bytes beyond ASCII. */
  readonly isPlain: boolean;
}

function blockText(bytes: Buffer, isValid: boolean): BlockText {
  const text = bytes.toString("latin1");
  const raw = !isValid || !isAscii(bytes);
  return { text, raw, isPlain: isValid && !(raw && text.includes("\\u")) };
}

/** One record a line. A line that is damaged or too long ends where the next begins, so that one fault spoils one line. */
export class LineSplitter implements Splitter {
  #line = 0;
  #skipping = false;
  #envelope: Splitter | undefined;
  readonly #pending: Pending;

  constructor(
    readonly sink: RecordSink,
    readonly longest: number,
  ) {
    this.#pending = new Pending(longest);
  }

  push(bytes: Buffer): boolean {
    let from = 0;
    if (this.#isWithin()) {
      from = bytes.indexOf(NEWLINE) + 1;
      if (from === 0) return this.#keep(bytes);
      if (!this.#keep(bytes.subarray(0, from)) || !this.#last()) return false;
    }
    const to = bytes.lastIndexOf(NEWLINE) + 1;
    while (from < to) {
      const end = blockEnd(bytes, from, to);
      if (!this.#block(bytes.subarray(from, end))) return false;
      from = end;
    }
    return to === bytes.length || this.#keep(bytes.subarray(Math.max(from, to)));
  }

  end(): boolean {
    return (!this.#isWithin() || this.#last()) && (this.sink.end?.() ?? true);
  }

  get line(): number {
    return this.#line + 1;
  }

  cut(): boolean {
    this.#pending.take();
    this.#skipping = false;
    this.#envelope = undefined;
    return this.sink.end?.() ?? true;
  }

  /** Whether a line has begun whose end has not come. */
  #isWithin(): boolean {
    return this.#skipping || this.#envelope !== undefined || this.#pending.length > 0;
  }

  /** The line that was kept, now that it is whole. */
  #last(): boolean {
    if (this.#envelope !== undefined) {
      const envelope = this.#envelope;
      this.#envelope = undefined;
      this.#line++;
      return envelope.end();
    }
    if (this.#skipping) {
      this.#skipping = false;
      this.#line++;
      return true;
    }
    return this.#block(this.#pending.take());
  }

  #keep(bytes: Buffer): boolean {
    if (this.#envelope !== undefined) return this.#envelope.push(bytes);
    if (this.#skipping || this.#pending.add(bytes)) return true;
    const opened = this.#open(Buffer.concat([this.#pending.take(), bytes]), this.#line + 1);
    if (opened !== undefined) {
      this.#envelope = opened.messages;
      return opened.goesOn;
    }
    this.#skipping = true;
    return this.#tooLong(this.#line + 1);
  }

  /** Whole lines; the last may lack its end. */
  #block(bytes: Buffer): boolean {
    const isValid = isUtf8(bytes);
    const isWhole = bytes[bytes.length - 1] === NEWLINE;
    let text: BlockText | undefined;
    for (let from = 0; from < bytes.length; ) {
      this.#line++;
      const end = isValid && isWhole ? this.sink.alike?.(bytes, from, this.#line) : undefined;
      if (end === 0) return false;
      if (end !== undefined && end > 0) from = end;
      else {
        text ??= blockText(bytes, isValid);
        const found = text.text.indexOf("\n", from);
        const to = found < 0 ? bytes.length : found;
        if (!this.#one(bytes, text, from, to)) return false;
        from = to + 1;
      }
    }
    return true;
  }

  #one(bytes: Buffer, { text, raw, isPlain }: BlockText, from: number, to: number): boolean {
    if (to - from > this.longest) return this.#long(bytes.subarray(from, to));
    if (isPlain) return this.sink.record(text.slice(from, to), this.#line, raw);
    if (!isUtf8(bytes.subarray(from, to))) {
      return this.sink.fault("log.encoding", this.#line, "the line is not valid UTF-8");
    }
    const one = byteText(bytes, from, to);
    return this.sink.record(one.text, this.#line, one.raw);
  }

  #open(begun: Buffer, line: number) {
    return openLong(begun, line, this.sink, this.longest);
  }

  /** A line that is there and too long to be one record. */
  #long(bytes: Buffer): boolean {
    const opened = this.#open(bytes, this.#line);
    return opened === undefined ? this.#tooLong(this.#line) : opened.goesOn && opened.messages.end();
  }

  #tooLong(line: number): boolean {
    return this.sink.fault("log.line-too-long", line, `the line is longer than ${this.longest} bytes`);
  }
}
