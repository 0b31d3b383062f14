import { Buffer } from "node:buffer";
import type { Spot } from "../model/excerpt.js";

/** A record of a log: JSON, or a line of a table. */
export class TextRecord {
  constructor(
    /** Its UTF-8 at one byte a character. */
    readonly bytes: string,
    /** The line it begins on, and its column there, in UTF-16 units from 0. */
    readonly line: number,
    readonly column: number,
  ) {}

  /** The record as decoded text. */
  get text(): string {
    return decoded(this.bytes);
  }
}

/** The UTF-8 text of bytes written at one byte a character. */
export const decoded = (bytes: string): string =>
  BEYOND_ASCII.test(bytes) ? Buffer.from(bytes, "latin1").toString("utf8") : bytes;

const BEYOND_ASCII = /[^\0-\x7F]/;

/** Skipped lines: they begin and end like records and mention no gift, and were not parsed. */
export class Unmarked {
  constructor(readonly count: number) {}
}

/** The fault of a record that cannot be read, or of something in a record's place. */
export class BadRecord {
  constructor(
    readonly code: "log.invalid" | "log.line-too-long" | "log.encoding",
    readonly line: number,
    readonly message: string,
    readonly spot?: Spot,
  ) {}
}

/** A piece of a log; pieces come in the order of the log. */
export type Cut = TextRecord | Unmarked | BadRecord;

/** Cuts the bytes of a log into records, independent of their chunks, and each only when it is asked for. */
export interface Splitter {
  push(bytes: Buffer): Iterable<Cut>;
  /** Cuts the rest of a complete log: a last record, or one that is cut off. */
  end(): Iterable<Cut>;
  /** Drops the rest of a log that breaks off; an incomplete record is not a fault then. */
  cut(): void;
  /** The current line. */
  readonly line: number;
}
