import { Buffer } from "node:buffer";
import { utf16In } from "../../text/decode.js";
import { NEWLINE, RETURN } from "./json-bytes.js";
import { LineSplitter, type Skimming } from "./line-splitter.js";
import { BadRecord, type Cut, type Splitter } from "./record.js";
import { ValueSplitter } from "./value-splitter.js";

/** A log is judged by its first line, or by as much of it as this. */
const HEAD = 64 * 1024;

const NO_BYTES: Buffer = Buffer.alloc(0);

/** Cuts one log into records: its first bytes say how. */
export class LogRecords {
  #head: Buffer | undefined = NO_BYTES;
  /** What makes UTF-8 of a log that is UTF-16, as Windows' own shell writes what is sent to a file. */
  #utf16: InstanceType<typeof TextDecoder> | undefined;
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
    yield* this.#take(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  }

  /** The log ends here. */
  *end(): Iterable<Cut> {
    yield* this.#decide();
    if (this.#utf16 !== undefined) yield* this.#take();
    yield* this.#decide();
    yield* this.#splitter?.end() ?? [];
  }

  /** The log breaks off here. */
  *cut(): Iterable<Cut> {
    yield* this.#decide();
    yield* this.#decide();
    this.#splitter?.cut();
  }

  /** The next bytes; without any, what is left at the end of UTF-16. */
  *#take(raw?: Buffer): Iterable<Cut> {
    let bytes = raw ?? NO_BYTES;
    try {
      if (this.#utf16 !== undefined) bytes = Buffer.from(this.#utf16.decode(raw, { stream: raw !== undefined }));
    } catch {
      yield new BadRecord("log.encoding", this.line, "from here on the log is not valid UTF-16");
      [this.#head, this.#splitter, this.#utf16] = [undefined, undefined, undefined];
      return;
    }
    if (this.#head === undefined) yield* this.#splitter?.push(this.#returns ? withNewlines(bytes) : bytes) ?? [];
    else {
      this.#head = Buffer.concat([this.#head, bytes]);
      if (isEnough(this.#head)) yield* this.#decide();
    }
  }

  /** The line that is read; 0 before the first byte. */
  get line(): number {
    return this.#splitter?.line ?? (this.#head?.length === 0 ? 0 : 1);
  }

  /** Says how the log is cut by what is there of it; of UTF-16, first that it is, then by its UTF-8. */
  *#decide(): Iterable<Cut> {
    const bytes = this.#head;
    if (bytes === undefined) return;
    this.#head = undefined;
    const utf16 = this.#utf16 === undefined ? utf16In(bytes) : undefined;
    if (utf16 !== undefined) {
      this.#utf16 = new TextDecoder(utf16, { fatal: true });
      this.#head = NO_BYTES;
      yield* this.#take(bytes);
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
