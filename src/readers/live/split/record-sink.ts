import type { Buffer } from "node:buffer";
import type { Spot } from "../model/excerpt.js";

/** Takes the records of a log as they are found. Each answers whether to go on. */
export interface RecordSink {
  /**
   * A record as JSON (or as a line of CSV), the line it begins on, whether its texts are raw bytes, and what stands
   * before it on its line, in UTF-16 units.
   */
  record(text: string, line: number, raw: boolean, column?: number): boolean;
  /**
   * Reads the line that begins here, if it is like others before it, and answers where it ends; -1 where it is not, 0
   * where reading is not to go on. The bytes are UTF-8 and end with a line end.
   */
  alike?(bytes: Buffer, from: number, line: number): number;
  fault(code: RecordFault, line: number, message: string, spot?: Spot): boolean;
  /** No more records come. */
  end?(): boolean;
}

/** What can be wrong with a record before it is read. */
export type RecordFault = "log.invalid" | "log.line-too-long" | "log.encoding";

/** Cuts the bytes of a log into records, however they are split into chunks. */
export interface Splitter {
  /** Both answer whether to go on. */
  push(bytes: Buffer): boolean;
  /** The log ends here: what is left is a last record, or a cut one. */
  end(): boolean;
  /** The log breaks off here: what is left is no record, and nobody's fault. */
  cut(): boolean;
  /** The line that is read. */
  readonly line: number;
}
