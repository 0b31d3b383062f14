import { several } from "../../../core/text.js";
import { spotIn, spotOf } from "../model/excerpt.js";
import type { LiveNote } from "../model/tally-result.js";
import { Fault } from "../model/values.js";
import type { Skimming } from "../records/line-splitter.js";
import { BadRecord, TextRecord } from "../records/record.js";
import { SHAPES } from "../shapes/index.js";
import { TABLE_HELP } from "../tables/table-head.js";
import type { EventReader, Found } from "./found.js";
import { readRecord } from "./read-record.js";

/** Finds the events in records of JSON. */
export class JsonEvents implements EventReader, Skimming {
  /** Whether records without a mark need not be read: once one was that says what it is, and is no list of many. */
  skims = false;
  /** What the log is called if it begins like a table of nobody we know. */
  table: string | undefined;
  /** Records that say what they are, and those that say nothing we know. */
  #known = 0;
  #unknown = 0;
  /** Whether the log is of server-sent events, once a line is there, and what names the next of them. */
  #isServerSent: boolean | undefined;
  #name: string | null = null;

  constructor(
    /** Whether every record is read. */
    readonly strict: boolean,
  ) {}

  read(line: TextRecord): readonly Found[] {
    if (BLANK.test(line.bytes)) return [];
    this.#isServerSent ??= SERVER_SENT.test(line.bytes);
    const record = this.#isServerSent ? this.#dataOf(line) : line;
    if (record === undefined) return [];
    const found = readRecord(record, this.#isServerSent ? this.#name : null);
    if (found instanceof Fault) return [this.#bad(found, record)];
    if (found.known) {
      this.#known++;
      this.skims = !this.strict && !found.isBatch;
    } else this.#unknown++;
    return [found];
  }

  /** What a line of server-sent events holds; any other only names what comes next, or keeps the line open. */
  #dataOf(line: TextRecord): TextRecord | undefined {
    const [opening, field] = SERVER_SENT.exec(line.bytes) ?? [];
    if (opening === undefined) return line;
    const rest = line.bytes.slice(opening.length);
    if (field === "event") this.#name = rest.trim() === "message" ? null : rest.trim();
    return field === "data" ? new TextRecord(rest, line.line, line.column + opening.length) : undefined;
  }

  end(): readonly Found[] {
    return [];
  }

  /** A warning where nothing in the log was of any known kind. */
  unrecognised(log: string): LiveNote | undefined {
    if (this.#known > 0) return undefined;
    if (this.table !== undefined) return { code: "log.unrecognised", message: `${log} is no log but ${this.table}` };
    if (this.#unknown === 0) return undefined;
    const message = `nothing in ${log} was recognised: ${several(this.#unknown, "record")} of no known kind; known are logs of ${SHAPES.map(({ name }) => name).join("; ")}; and tables with gift_name and repeat_count`;
    return { code: "log.unrecognised", message };
  }

  #bad(fault: Fault, record: TextRecord): BadRecord {
    const { text, line, column } = record;
    if (this.table !== undefined && !text.startsWith("{")) {
      const message = `this is no log of gift events but ${this.table}`;
      return new BadRecord("log.invalid", line, message, { ...spotIn(text, 0, 1), help: TABLE_HELP });
    }
    const { below, spot } = spotOf(fault, text, column);
    return new BadRecord("log.invalid", line + below, fault.message, spot);
  }
}

const BLANK = /^[ \t\r\n]*$/;

/** How a line of server-sent events begins. */
export const SERVER_SENT = /^(data|event|id|retry|):[ \t]?(?!\/\/)/;
