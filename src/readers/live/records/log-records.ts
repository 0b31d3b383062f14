import { Buffer } from "node:buffer";
import { utf16In } from "../../../core/text.js";
import { NEWLINE, RETURN } from "./json-bytes.js";
import { LineSplitter, type Skimming } from "./line-splitter.js";
import { BadRecord, type Cut, type Splitter } from "./record.js";
import { ValueSplitter } from "./value-splitter.js";

/** The format of a log is decided by its first line, or by this much of it. */
const HEAD = 64 * 1024;

const NO_BYTES: Buffer = Buffer.alloc(0);

/** Cuts one log into records; its first bytes decide how. */
export class LogRecords {
  #head: Buffer | undefined = NO_BYTES;
  /** Decodes a UTF-16 log, which is what Windows PowerShell writes when output is redirected to a file. */
  #utf16: InstanceType<typeof TextDecoder> | undefined;
  #splitter: Splitter | undefined;
  /** Whether lines end in a carriage return alone, as in files of old programs. */
  #returns = false;

  constructor(
    readonly longest: number,
    /** Given the beginning of a log, returns how to read its lines. */
    readonly begins: (beginning: string) => Skimming,
  ) {}

  /** Takes the next bytes. */
  push(bytes: Uint8Array): Iterable<Cut> {
    return this.#take(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  }

  /** Cuts the rest of a complete log. */
  *end(): Iterable<Cut> {
    yield* this.#decide();
    if (this.#utf16 !== undefined) yield* this.#take();
    yield* this.#decide();
    yield* this.#splitter?.end() ?? [];
  }

  /** Drops the rest of a log that breaks off. */
  *cut(): Iterable<Cut> {
    yield* this.#decide();
    yield* this.#decide();
    this.#splitter?.cut();
  }

  /** Takes the next bytes; without any, what the UTF-16 decoder still holds. */
  #take(raw?: Buffer): Iterable<Cut> {
    let bytes = raw ?? NO_BYTES;
    try {
      if (this.#utf16 !== undefined) bytes = Buffer.from(this.#utf16.decode(raw, { stream: raw !== undefined }));
    } catch {
      const bad = new BadRecord("log.encoding", this.line, "from here on the log is not valid UTF-16");
      [this.#head, this.#splitter, this.#utf16] = [undefined, undefined, undefined];
      return [bad];
    }
    if (this.#head === undefined) return this.#splitter?.push(this.#returns ? withNewlines(bytes) : bytes) ?? [];
    this.#head = Buffer.concat([this.#head, bytes]);
    return isEnough(this.#head) ? this.#decide() : [];
  }

  /** The current line; 0 before the first byte. */
  get line(): number {
    return this.#splitter?.line ?? (this.#head?.length === 0 ? 0 : 1);
  }

  /** Decides from the first bytes how to cut the log; for UTF-16, first the encoding, then the rest from its UTF-8. */
  #decide(): Iterable<Cut> {
    const bytes = this.#head;
    if (bytes === undefined) return [];
    this.#head = undefined;
    const utf16 = this.#utf16 === undefined ? utf16In(bytes) : undefined;
    if (utf16 !== undefined) {
      this.#utf16 = new TextDecoder(utf16, { fatal: true });
      this.#head = NO_BYTES;
      return this.#take(bytes);
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
    return this.#splitter.push(body);
  }
}

/** The bytes that decide how lines end; a fixed number, so that chunking changes nothing. */
const TELLING = 256 * 1024;

/** Bytes with carriage returns turned into newlines; JSON allows neither within a text. */
function withNewlines(bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes);
  for (let at = changed.indexOf(RETURN); at >= 0; at = changed.indexOf(RETURN, at + 1)) changed[at] = NEWLINE;
  return changed;
}

/** The beginning of an object over several lines: the first line is incomplete, and the next continues it. */
const SPREAD = /^\{(?:[^\n]*[{[,])?[ \t\r]*\n\s*(?:["}\]]|(?<=[ \t])[{[])/;

/** Whether a line that is not blank has arrived, and the beginning of the next; an object on one line is enough. */
const isEnough = (head: Buffer): boolean =>
  head.length > HEAD || /^(?:\[|\{[^\n]*\}[ \t\r]*\n|[^\n]*\n\s*\S)/.test(beginning(head));

/** The first bytes as text, without a byte order mark and leading blanks. */
const beginning = (bytes: Buffer): string =>
  bytes
    .subarray(0, HEAD)
    .toString("utf8")
    .replace(/^\uFEFF/, "")
    .trimStart();
