import { Buffer } from "node:buffer";
import { NEWLINE, RETURN } from "./json-bytes.js";
import { LineSplitter, type Skimming } from "./line-splitter.js";
import { BadRecord, type Cut, type Splitter } from "./record.js";
import { ValueSplitter } from "./value-splitter.js";

/** A log is judged by its first line, or by as much of it as this. */
const HEAD = 64 * 1024;

/** Cuts one log into records: its first bytes say how. */
export class LogRecords {
  #head: Buffer | undefined = Buffer.alloc(0);
  #splitter: Splitter | undefined;
  /** Whether lines end in a carriage return alone, as old programs write them. */
  #returns = false;

  constructor(
    readonly longest: number,
    /** Told how a log begins, answers how its lines are read. */
    readonly begins: (beginning: string) => Skimming,
  ) {}

  /** Takes the next bytes. */
  *push(bytes: Uint8Array): Iterable<Cut> {
    const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (this.#head === undefined) yield* this.#splitter?.push(this.#returns ? withNewlines(view) : view) ?? [];
    else {
      this.#head = Buffer.concat([this.#head, view]);
      if (isEnough(this.#head)) yield* this.#decide();
    }
  }

  /** The log ends here. */
  *end(): Iterable<Cut> {
    yield* this.#decide();
    yield* this.#splitter?.end() ?? [];
  }

  /** The log breaks off here. */
  *cut(): Iterable<Cut> {
    yield* this.#decide();
    this.#splitter?.cut();
  }

  /** The line that is read; 0 before the first byte. */
  get line(): number {
    return this.#splitter?.line ?? (this.#head?.length === 0 ? 0 : 1);
  }

  *#decide(): Iterable<Cut> {
    const bytes = this.#head;
    if (bytes === undefined) return;
    this.#head = undefined;
    if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
      yield new BadRecord("log.encoding", 1, "the log is UTF-16");
      return;
    }
    const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    const first = bytes.subarray(0, TELLING);
    this.#returns = !first.includes(NEWLINE) && /\r(?!$)/.test(first.toString("latin1"));
    const whole = this.#returns ? withNewlines(bytes) : bytes;
    const body = marked ? whole.subarray(3) : whole;
    const text = beginning(body);
    const skimming = this.begins(text);
    if (text.startsWith("[")) this.#splitter = new ValueSplitter(this.longest, true);
    else if (SPREAD.test(text)) this.#splitter = new ValueSplitter(this.longest, false);
    else this.#splitter = new LineSplitter(this.longest, skimming);
    yield* this.#splitter.push(body);
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
