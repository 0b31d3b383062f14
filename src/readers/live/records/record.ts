import { Buffer } from "node:buffer";
import type { Spot } from "../model/excerpt.js";

/** A record of a log: JSON, or a line of a table. */
export class TextRecord {
  constructor(
    /** Its UTF-8 at one byte a character. */
    readonly bytes: string,
    /** The line it begins on, and what stands before it there, in UTF-16 units. */
    readonly line: number,
    readonly column: number,
  ) {}

  /** It as it reads. */
  get text(): string {
    return decoded(this.bytes);
  }
}

/** A text of bytes, read as the UTF-8 it is. */
export const decoded = (bytes: string): string =>
  BEYOND_ASCII.test(bytes) ? Buffer.from(bytes, "latin1").toString("utf8") : bytes;

const BEYOND_ASCII = /[^\0-\x7F]/;

/** Lines that hold no gift: they begin and end as records do, and nothing in them was looked at. */
export class Unmarked {
  constructor(readonly count: number) {}
}

/** What a record is that cannot be read, or what stands where one should be. */
export class BadRecord {
  constructor(
    readonly code: "log.invalid" | "log.line-too-long" | "log.encoding",
    readonly line: number,
    readonly message: string,
    readonly spot?: Spot,
  ) {}
}

/** What the bytes of a log are cut into, in their order. */
export type Cut = TextRecord | Unmarked | BadRecord;

/** Cuts the bytes of a log into records, however they are split into chunks. What is not asked for is not cut. */
export interface Splitter {
  push(bytes: Buffer): Iterable<Cut>;
  /** The log ends here: what is left is a last record, or a cut one. */
  end(): Iterable<Cut>;
  /** The log breaks off here: what is left is no record, and nobody's fault. */
  cut(): void;
  /** The line that is read. */
  readonly line: number;
}
