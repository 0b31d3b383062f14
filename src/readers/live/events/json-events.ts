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
  /** Whether records without a mark can be skipped: true once a single event (not a batch) of a known kind was read. */
  skims = false;
  /** What to call the log if it begins like a table of an unknown program. */
  table: string | undefined;
  /** Records of a known kind, and of no known kind. */
  #known = 0;
  #unknown = 0;
  /** Whether the log has server-sent events (unknown before the first line), and the name of the next event. */
  #isServerSent: boolean | undefined;
  #name: string | null = null;

  constructor(
    /** Whether to read every record. */
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

  /** The data of a line of server-sent events; undefined for a line that names the next event or keeps it alive. */
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

  /** A warning if the log has no record of a known kind. */
  unrecognised(log: string): LiveNote | undefined {
    if (this.#known > 0) return undefined;
    if (this.table !== undefined) return { code: "log.unrecognised", message: `${log} is not a log but ${this.table}` };
    if (this.#unknown === 0) return undefined;
    const message = `nothing in ${log} was recognized: ${several(this.#unknown, "record")} of an unknown kind; known are logs of ${SHAPES.map(({ name }) => name).join("; ")}; and tables with gift_name and repeat_count`;
    return { code: "log.unrecognised", message };
  }

  #bad(fault: Fault, record: TextRecord): BadRecord {
    const { text, line, column } = record;
    if (this.table !== undefined && !text.startsWith("{")) {
      const message = `this is not a log of gift events but ${this.table}`;
      return new BadRecord("log.invalid", line, message, { ...spotIn(text, 0, 1), help: TABLE_HELP });
    }
    const { below, spot } = spotOf(fault, text, column);
    return new BadRecord("log.invalid", line + below, fault.message, spot);
  }
}

const BLANK = /^[ \t\r\n]*$/;

/** The beginning of a line of server-sent events. */
export const SERVER_SENT = /^(data|event|id|retry|):[ \t]?(?!\/\/)/;
