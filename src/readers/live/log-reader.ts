import { Buffer } from "node:buffer";
import { ValueSplitter } from "./split/json-array-splitter.js";
import { NEWLINE, RETURN } from "./split/json-bytes.js";
import { LineSplitter } from "./split/line-splitter.js";
import type { RecordSink, Splitter } from "./split/record-sink.js";

/** A log is judged by its first line, or by as much of it as this. */
const HEAD = 64 * 1024;

/** Splits one log into records: its first bytes say how. */
export class LogReader {
  #head: Buffer | undefined = Buffer.alloc(0);
  #splitter: Splitter | undefined;
  #ignored = false;
  /** Whether lines end in a carriage return alone, as old programs write them. */
  #returns = false;

  constructor(
    readonly sink: RecordSink,
    readonly longest: number,
    /** What reads a table, if the log begins with the head of one. */
    readonly table: (beginning: string) => RecordSink | undefined,
  ) {}

  /** Takes the next bytes; answers whether to go on. */
  push(bytes: Uint8Array): boolean {
    const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (this.#ignored) return true;
    if (this.#splitter !== undefined) return this.#splitter.push(this.#returns ? withNewlines(view) : view);
    const head = this.#head === undefined ? view : Buffer.concat([this.#head, view]);
    this.#head = head;
    return isEnough(head) ? this.#decide(head) : true;
  }

  /** The log ends here. */
  end(): boolean {
    if (this.#splitter === undefined && this.#head !== undefined && !this.#decide(this.#head)) return false;
    return this.#splitter?.end() ?? true;
  }

  /** The line that is read; 0 before the first byte. */
  get line(): number {
    return this.#splitter?.line ?? (this.#head?.length === 0 ? 0 : 1);
  }

  /** The log breaks off here. */
  cut(): boolean {
    if (this.#splitter === undefined && this.#head !== undefined && !this.#decide(this.#head)) return false;
    return this.#splitter?.cut() ?? true;
  }

  #decide(bytes: Buffer): boolean {
    this.#head = undefined;
    if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
      this.#ignored = true;
      return this.sink.fault("log.encoding", 1, "the log is UTF-16");
    }
    const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    const first = bytes.subarray(0, TELLING);
    this.#returns = !first.includes(NEWLINE) && /\r(?!$)/.test(first.toString("latin1"));
    const whole = this.#returns ? withNewlines(bytes) : bytes;
    const body = marked ? whole.subarray(3) : whole;
    const text = beginning(body);
    if (text.startsWith("[")) this.#splitter = new ValueSplitter(this.sink, this.longest, true);
    else if (SPREAD.test(text)) this.#splitter = new ValueSplitter(this.sink, this.longest, false);
    else {
      const table = text.startsWith("{") ? undefined : this.table(text);
      this.#splitter = new LineSplitter(table ?? this.sink, this.longest);
    }
    return this.#splitter.push(body);
  }
}

/** How lines end is told by so many bytes, however they come. */
const TELLING = 256 * 1024;

/** Carriage returns made line ends; within a text of JSON neither may stand. */
function withNewlines(bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes);
  for (let at = changed.indexOf(RETURN); at >= 0; at = changed.indexOf(RETURN, at + 1)) changed[at] = NEWLINE;
  return changed;
}

/** An object over many lines: its first ends where it goes on, and the next goes on with it. */
const SPREAD = /^\{(?:[^\n]*[{[,])?[ \t\r]*\n\s*(?:["}\]]|(?<=[ \t])[{[])/;

/** Whether a line is there that says something, and what the next begins with; an object on one line says it all. */
const isEnough = (head: Buffer): boolean =>
  head.length > HEAD || /^(?:\[|\{[^\n]*\}[ \t\r]*\n|[^\n]*\n\s*\S)/.test(beginning(head));

/** The first bytes as text, from what is not blank on. */
const beginning = (bytes: Buffer): string =>
  bytes
    .subarray(0, HEAD)
    .toString("utf8")
    .replace(/^\uFEFF/, "")
    .trimStart();
