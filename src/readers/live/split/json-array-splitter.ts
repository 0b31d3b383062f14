import { Buffer, isUtf8 } from "node:buffer";
import { byteText } from "./byte-text.js";
import { BACKSLASH, CLOSE, CLOSE_LIST, COMMA, NEWLINE, OPEN, OPEN_LIST, QUOTE } from "./json-bytes.js";
import { Pending } from "./pending-bytes.js";
import type { RecordSink, Splitter } from "./record-sink.js";

const isBlank = (byte: number): boolean => byte === 32 || (byte >= 9 && byte <= 13);

/** Where the values begin, and whether something may follow the end of their array. */
interface Within {
  readonly line: number;
  readonly column: number;
  readonly goesOn: boolean;
}

/** Records that are the elements of one JSON array, or objects written over many lines, one after the other. */
export class ValueSplitter implements Splitter {
  #line: number;
  /** Of the byte that is read, in UTF-16 units; where the record began. */
  #column: number;
  #beganColumn = 0;
  #next: "array" | "value" | "value or end" | "comma or end" | "nothing" | "ignored";
  #begun = false;
  #beganAt = 1;
  #depth = 0;
  #inText = false;
  #escaped = false;
  #tooLong = false;
  readonly #pending: Pending;
  #envelope: Splitter | undefined;

  constructor(
    readonly sink: RecordSink,
    readonly longest: number,
    readonly array: boolean,
    readonly within: Within = { line: 1, column: 0, goesOn: false },
  ) {
    this.#line = within.line;
    this.#column = within.column;
    this.#pending = new Pending(longest);
    this.#next = array ? "array" : "value or end";
  }

  push(bytes: Buffer): boolean {
    let from = 0;
    for (let at = 0; at < bytes.length; ) {
      const byte = bytes[at]!;
      if (!this.#begun) {
        if (!isBlank(byte)) {
          const next = this.#between(byte);
          if (next === "stop") return false;
          if (next === "begin") {
            this.#begin(byte);
            from = at;
          }
        }
      } else {
        const ends = this.#within(byte);
        if (ends !== "no") {
          const to = ends === "after" ? at + 1 : at;
          if (!this.#keep(bytes.subarray(from, to)) || !this.#finish()) return false;
          // The byte that ended a bare value belongs to what follows it.
          if (ends === "before") continue;
        }
      }
      if (byte === NEWLINE) {
        this.#line++;
        this.#column = 0;
      } else if ((byte & 0xc0) !== 0x80) this.#column += byte < 0xf0 ? 1 : 2;
      at++;
    }
    return !this.#begun || this.#keep(bytes.subarray(from));
  }

  end(): boolean {
    if (this.#begun && (this.#depth > 0 || this.#inText)) {
      return this.#fault(this.#beganAt, "the log ends before this record does") === "go";
    }
    if (this.#begun && !this.#finish()) return false;
    if (!this.array || this.#next === "nothing" || this.#next === "ignored") return true;
    return this.#fault(this.#line, "the log ends before its array does") === "go";
  }

  get line(): number {
    return this.#line;
  }

  cut(): boolean {
    this.#begun = false;
    this.#next = "ignored";
    return true;
  }

  /** What a byte between two records is: the begin of one, or a part of the array around them. */
  #between(byte: number): "begin" | "go" | "stop" {
    const expected = this.#next;
    if (expected === "ignored") return "go";
    if (expected === "nothing") {
      this.#next = "ignored";
      return this.#fault(this.#line, "text after the end of the array");
    }
    if (expected === "array") {
      this.#next = "value or end";
      return "go";
    }
    if (byte === CLOSE_LIST && this.array) {
      this.#next = this.within.goesOn ? "ignored" : "nothing";
      return expected === "value" ? this.#fault(this.#line, "a comma before the end of the array") : "go";
    }
    if (byte === COMMA) {
      if (expected !== "comma or end") return this.#fault(this.#line, "a comma where a record was expected");
      this.#next = "value";
      return "go";
    }
    if (expected !== "comma or end") return "begin";
    return this.#fault(this.#line, "no comma between two records") === "go" ? "begin" : "stop";
  }

  #begin(byte: number): void {
    this.#begun = true;
    this.#beganAt = this.#line;
    this.#beganColumn = this.#column;
    this.#depth = byte === OPEN || byte === OPEN_LIST ? 1 : 0;
    this.#inText = byte === QUOTE;
  }

  /** Whether the record ends before or after this byte. */
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

  #keep(bytes: Buffer): boolean {
    if (this.#envelope !== undefined) return this.#envelope.push(bytes);
    if (this.#tooLong || this.#pending.add(bytes)) return true;
    const begun = Buffer.concat([this.#pending.take(), bytes]);
    const opened = openLong(begun, this.#beganAt, this.sink, this.longest, this.#beganColumn);
    if (opened !== undefined) {
      this.#envelope = opened.messages;
      return opened.goesOn;
    }
    this.#tooLong = true;
    const message = `the record is longer than ${this.longest} bytes`;
    return this.sink.fault("log.line-too-long", this.#beganAt, message);
  }

  #finish(): boolean {
    const skipped = this.#tooLong;
    this.#begun = false;
    this.#tooLong = false;
    this.#next = this.array ? "comma or end" : "value or end";
    const bytes = this.#pending.take();
    if (this.#envelope !== undefined) {
      const envelope = this.#envelope;
      this.#envelope = undefined;
      return envelope.end();
    }
    if (skipped) return true;
    if (!isUtf8(bytes)) return this.sink.fault("log.encoding", this.#beganAt, "the record is not valid UTF-8");
    const { text, raw } = byteText(bytes, 0, bytes.length);
    return this.sink.record(text, this.#beganAt, raw, this.#beganColumn);
  }

  #fault(line: number, message: string): "go" | "stop" {
    return this.sink.fault("log.invalid", line, message) ? "go" : "stop";
  }
}

/** An envelope up to its messages, where nothing but single values stands before them. */
const ENVELOPE =
  /^\s*\{\s*(?:"(?!messages")[^"\\]*"\s*:\s*(?:"[^"\\]*"|[-+.\deE]+|true|false|null)\s*,\s*)*"messages"\s*:\s*(?=\[)/;

/** Of an envelope too long to be kept: its messages one by one, and whether to go on after those that are there. */
interface LongEnvelope {
  readonly messages: Splitter;
  readonly goesOn: boolean;
}

/**
 * Opens an envelope by its beginning, if it is one. Each message is passed on in an envelope of its own, with what
 * stands before all of them; what stands behind them, like a time of the whole, is not known when they are read.
 */
export function openLong(
  begun: Buffer,
  line: number,
  sink: RecordSink,
  longest: number,
  column = 0,
): LongEnvelope | undefined {
  const [head] = ENVELOPE.exec(begun.toString("latin1", 0, 4096)) ?? [];
  if (head === undefined) return undefined;
  // On one line, so that lines of a message are counted from its own first.
  const opening = `${head.replaceAll("\n", " ")}[`;
  const each: RecordSink = {
    record: (text, at, raw, before = 0) => sink.record(`${opening}${text}]}`, at, raw, before - opening.length),
    fault: (...fault) => sink.fault(...fault),
  };
  const lines = head.split("\n");
  const last = lines.at(-1)!.length;
  const within = {
    line: line + lines.length - 1,
    column: lines.length === 1 ? column + last : last,
    goesOn: true,
  };
  const messages = new ValueSplitter(each, longest, true, within);
  return { messages, goesOn: messages.push(begun.subarray(head.length)) };
}
