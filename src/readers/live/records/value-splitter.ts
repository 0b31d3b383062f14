import { Buffer, isUtf8 } from "node:buffer";
import { BACKSLASH, CLOSE, CLOSE_LIST, COMMA, isBlank, NEWLINE, OPEN, OPEN_LIST, QUOTE } from "./json-bytes.js";
import { Pending } from "./pending-bytes.js";
import { BadRecord, type Cut, type Splitter, TextRecord } from "./record.js";

/** The place where the values begin, and whether text may follow the end of their array. */
interface Within {
  readonly line: number;
  readonly column: number;
  readonly goesOn: boolean;
}

/** Cuts the elements of one JSON array, or a sequence of objects that are each written over several lines. */
export class ValueSplitter implements Splitter {
  #line: number;
  /** The column of the current byte, in UTF-16 units, and that of the record's first. */
  #column: number;
  #beganColumn = 0;
  #next: "array" | "value" | "value or end" | "comma or end" | "nothing" | "ignored";
  #hasStarted = false;
  #beganAt = 1;
  #depth = 0;
  #inText = false;
  #escaped = false;
  #tooLong = false;
  readonly #pending: Pending;
  #envelope: LongEnvelope | undefined;

  constructor(
    readonly longest: number,
    readonly array: boolean,
    readonly within: Within = { line: 1, column: 0, goesOn: false },
  ) {
    this.#line = within.line;
    this.#column = within.column;
    this.#pending = new Pending(longest);
    this.#next = array ? "array" : "value or end";
  }

  *push(bytes: Buffer): Iterable<Cut> {
    let from = 0;
    for (let at = 0; at < bytes.length; ) {
      const byte = bytes[at]!;
      if (this.#hasStarted) {
        const ends = this.#within(byte);
        if (ends !== "no") {
          yield* this.#keep(bytes.subarray(from, ends === "after" ? at + 1 : at));
          yield* this.#finish();
          // The byte that ended a bare value is not part of it.
          if (ends === "before") continue;
        }
      } else if (!isBlank(byte) && (yield* this.#between(byte))) {
        this.#begin(byte);
        from = at;
      }
      if (byte === NEWLINE) {
        this.#line++;
        this.#column = 0;
      } else if ((byte & 0xc0) !== 0x80) this.#column += byte < 0xf0 ? 1 : 2;
      at++;
    }
    if (this.#hasStarted) yield* this.#keep(bytes.subarray(from));
  }

  *end(): Iterable<Cut> {
    if (this.#hasStarted && (this.#depth > 0 || this.#inText)) {
      yield invalid(this.#beganAt, "the log ends before this record does");
      return;
    }
    if (this.#hasStarted) yield* this.#finish();
    if (this.array && this.#next !== "nothing" && this.#next !== "ignored")
      yield invalid(this.#line, "the log ends before its array does");
  }

  get line(): number {
    return this.#line;
  }

  cut(): void {
    this.#hasStarted = false;
    this.#next = "ignored";
  }

  /** Whether a byte between two records begins the next; else it is part of the array. */
  *#between(byte: number): Generator<BadRecord, boolean> {
    const expected = this.#next;
    if (expected === "ignored") return false;
    if (expected === "nothing") {
      this.#next = "ignored";
      yield invalid(this.#line, "text after the end of the array");
    } else if (expected === "array") this.#next = "value or end";
    else if (byte === CLOSE_LIST && this.array) {
      this.#next = this.within.goesOn ? "ignored" : "nothing";
      if (expected === "value") yield invalid(this.#line, "a comma before the end of the array");
    } else if (byte === COMMA) {
      if (expected === "comma or end") this.#next = "value";
      else yield invalid(this.#line, "a comma where a record was expected");
    } else {
      if (expected === "comma or end") yield invalid(this.#line, "no comma between two records");
      return true;
    }
    return false;
  }

  #begin(byte: number): void {
    this.#hasStarted = true;
    this.#beganAt = this.#line;
    this.#beganColumn = this.#column;
    this.#depth = byte === OPEN || byte === OPEN_LIST ? 1 : 0;
    this.#inText = byte === QUOTE;
  }

  /** Whether the record ends at this byte, and whether the byte is part of it. */
  #within(byte: number): "no" | "before" | "after" {
    if (this.#inText) {
      if (this.#escaped) this.#escaped = false;
      else if (byte === BACKSLASH) this.#escaped = true;
      else if (byte === QUOTE) {
        this.#inText = false;
        if (this.#depth === 0) return "after";
      }
    } else if (byte === QUOTE) this.#inText = true;
    else if (byte === OPEN || byte === OPEN_LIST) this.#depth++;
    else if (this.#depth === 0) {
      if (isBlank(byte) || byte === COMMA || byte === CLOSE || byte === CLOSE_LIST) return "before";
    } else if (byte === CLOSE || byte === CLOSE_LIST) {
      this.#depth--;
      if (this.#depth === 0) return "after";
    }
    return "no";
  }

  *#keep(bytes: Buffer): Iterable<Cut> {
    if (this.#envelope !== undefined) yield* this.#envelope.push(bytes);
    else if (!this.#tooLong && !this.#pending.add(bytes)) {
      const start = Buffer.concat([this.#pending.take(), bytes]);
      this.#envelope = LongEnvelope.of(start, this.longest, this.#beganAt, this.#beganColumn);
      if (this.#envelope !== undefined) yield* this.#envelope.push(start);
      else {
        this.#tooLong = true;
        const message = `the record is longer than ${this.longest} bytes`;
        yield new BadRecord("log.line-too-long", this.#beganAt, message);
      }
    }
  }

  *#finish(): Iterable<Cut> {
    const [envelope, skipped] = [this.#envelope, this.#tooLong];
    this.#hasStarted = false;
    this.#tooLong = false;
    this.#envelope = undefined;
    this.#next = this.array ? "comma or end" : "value or end";
    const bytes = this.#pending.take();
    if (envelope !== undefined) yield* envelope.end();
    else if (skipped) return;
    else if (!isUtf8(bytes)) yield new BadRecord("log.encoding", this.#beganAt, "the record is not valid UTF-8");
    else yield new TextRecord(bytes.toString("latin1"), this.#beganAt, this.#beganColumn);
  }
}

const invalid = (line: number, message: string): BadRecord => new BadRecord("log.invalid", line, message);

/** The beginning of an envelope up to its messages, if only scalar values come before them. */
const ENVELOPE =
  /^\s*\{\s*(?:"(?!messages")[^"\\]*"\s*:\s*(?:"[^"\\]*"|[-+.\deE]+|true|false|null)\s*,\s*)*"messages"\s*:\s*(?=\[)/;

/**
 * Cuts an envelope too long to be kept into its messages, each in an envelope of its own that repeats the values before
 * the messages. Values after them, such as a time of the whole, are lost: they arrive after the messages are read.
 */
export class LongEnvelope {
  readonly #opening: string;
  readonly #messages: ValueSplitter;
  /** Bytes of the head that were not pushed yet. */
  #head: number;

  private constructor(head: string, longest: number, line: number, column: number) {
    // On one line, so that the lines of a message are counted from its own first line.
    this.#opening = `${head.replaceAll("\n", " ")}[`;
    this.#head = head.length;
    const lines = head.split("\n");
    const last = lines.at(-1)!.length;
    const within = { line: line + lines.length - 1, column: lines.length === 1 ? column + last : last, goesOn: true };
    this.#messages = new ValueSplitter(longest, true, within);
  }

  /** The envelope that begins with these bytes, undefined if they do not begin one; push the same bytes first. */
  static of(start: Buffer, longest: number, line: number, column = 0): LongEnvelope | undefined {
    const [head] = ENVELOPE.exec(start.toString("latin1", 0, 4096)) ?? [];
    return head === undefined ? undefined : new LongEnvelope(head, longest, line, column);
  }

  *push(bytes: Buffer): Iterable<Cut> {
    const body = bytes.subarray(this.#head);
    this.#head = 0;
    yield* this.#each(this.#messages.push(body));
  }

  *end(): Iterable<Cut> {
    yield* this.#each(this.#messages.end());
  }

  *#each(messages: Iterable<Cut>): Iterable<Cut> {
    const opening = this.#opening;
    for (const one of messages) {
      if (one instanceof TextRecord)
        yield new TextRecord(`${opening}${one.bytes}]}`, one.line, one.column - opening.length);
      else yield one;
    }
  }
}
