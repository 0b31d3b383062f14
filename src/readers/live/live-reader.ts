import type { Buffer } from "node:buffer";
import { type Diagnostic, fail, type Outcome, succeed } from "../../core/diagnostic.js";
import type { ColumnMap } from "../columns/column-map.js";
import { LogReader } from "./log-reader.js";
import { type Spot, spotIn, spotOf } from "./model/excerpt.js";
import type { LiveNote, LiveTotals, ReadLiveOptions, Tallied } from "./model/tally-result.js";
import type { Fault } from "./model/values.js";
import { RecordReader } from "./record-reader.js";
import { Ledger, LIMITS, type Limits } from "./settle/ledger.js";
import { notesOf } from "./settle/notes.js";
import { decoded } from "./split/byte-text.js";
import type { RecordFault, RecordSink } from "./split/record-sink.js";
import { MappedTable } from "./tables/mapped-table.js";
import { RecorderTable } from "./tables/recorder-csv.js";
import { TABLE_HELP, tableHead } from "./tables/table-head.js";
import { tallied } from "./tally.js";

/** Places of bad lines that are kept; all are counted. */
const PLACES = 100;

/**
 * Reads logs bit by bit: `open` a log, `push` its bytes as they come, `close` it, open the next; `totals` at any time,
 * `finish` at the end. Streaks and replays are followed from log to log.
 */
export class LiveReader {
  readonly #ledger: Ledger;
  readonly #records: RecordReader;
  readonly #notes: LiveNote[] = [];
  readonly #lines: { file: string; line: number; message: string }[] = [];
  #badLines = 0;
  #bytes = 0;
  #faults: readonly Diagnostic[] = [];
  #log: LogReader | undefined;
  #name = "";
  /** What a log is called that begins like a table of nobody we know. */
  #table: string | undefined;

  constructor(
    readonly options: ReadLiveOptions,
    readonly limits: Limits = LIMITS,
  ) {
    this.#ledger = new Ledger(options.prices, limits, options.receiver);
    this.#records = new RecordReader(this.#ledger, limits.record);
  }

  /** Begins a log, under the name that messages give it; a map says what its columns are where it is a table. */
  open(name: string, map?: ColumnMap): void {
    this.close();
    this.#name = name;
    this.#records.begin();
    const sink: RecordSink = {
      record: (text, line, raw, column = 0) => this.#record(text, line, raw, column),
      alike: (bytes, from, line) => this.#alike(bytes, from, line),
      fault: (code, line, message, spot) => this.#bad(code, line, message, spot),
    };
    const ledger = this.#ledger;
    const { columns } = this.options;
    const counted = (line: number): boolean => this.#isExact(line);
    this.#table = undefined;
    this.#log = new LogReader(sink, this.limits.record, (beginning) => {
      if (map !== undefined)
        return new MappedTable(beginning, { ledger, name, map, sink, counted, stop: (faults) => this.#stop(faults) });
      const recorded = RecorderTable.of(beginning, { ledger, name, columns, sink, counted });
      if (recorded === undefined) this.#table = tableHead(beginning);
      return recorded;
    });
  }

  /** Takes the next bytes of the log; answers whether reading goes on. */
  push(bytes: Uint8Array): boolean {
    if (this.#faults.length > 0 || this.#log === undefined) return false;
    this.#bytes += bytes.length;
    return this.#log.push(bytes);
  }

  /** The bytes of the log ended in a failure: what came before it is kept only where bad lines are skipped. */
  broken(failure: Diagnostic): boolean {
    const log = this.#log;
    if (log === undefined || log.line === 0) return this.#stop([failure]);
    const at = { file: this.#name, line: log.line, column: 1 };
    if (!this.options.skipInvalid) {
      const help = failure.help === undefined ? KEEP : `${failure.help}, or ${KEEP}`;
      return this.#stop([{ ...failure, at, help }]);
    }
    return this.#skip(log.line, failure.message) && log.cut();
  }

  /** Ends the log; what is left of it is its last record, or a cut one. */
  close(): void {
    const log = this.#log;
    if (log === undefined || this.#faults.length > 0) return;
    log.end();
    this.#log = undefined;
    const unrecognised = this.#records.unrecognised(this.#name, this.#table);
    if (unrecognised !== undefined) this.#notes.push(unrecognised);
  }

  totals(): LiveTotals {
    const { events, to, totals } = this.#ledger;
    const { settledCoins, unfinishedCoins } = totals;
    return { bytes: this.#bytes, events, settledCoins, unfinishedCoins, last: to === -Infinity ? null : to };
  }

  /** Ends reading. */
  finish(): Outcome<Tallied> {
    this.close();
    if (this.#faults.length > 0) return fail(...this.#faults);
    const badLines = { count: this.#badLines, lines: this.#lines };
    return succeed(tallied(this.#ledger, badLines, [...this.#notes, ...notesOf(this.#ledger, this.limits)]));
  }

  #alike(bytes: Buffer, from: number, line: number): number {
    const end = this.#records.readAlike(bytes, from, this.#name);
    return end < 0 || this.#isExact(line) ? end : 0;
  }

  #record(text: string, line: number, raw: boolean, column: number): boolean {
    if (BLANK.test(text)) return true;
    const fault = this.#records.read(text, this.#name, raw);
    if (fault === undefined) return this.#isExact(line);
    // What is wrong is said of the text as it reads, not of its bytes, of which several may be one character.
    return raw ? this.#record(decoded(text), line, false, column) : this.#badRecord(fault, text, line, column);
  }

  #badRecord(fault: Fault, text: string, line: number, column: number): boolean {
    if (this.#table !== undefined && !text.startsWith("{")) {
      const message = `this is no log of gift events but ${this.#table}`;
      return this.#bad("log.invalid", line, message, { ...spotIn(text, 0, 1), help: TABLE_HELP });
    }
    const { below, spot } = spotOf(fault, text, column);
    return this.#bad("log.invalid", line + below, fault.message, spot);
  }

  #bad(code: RecordFault, line: number, message: string, spot?: Spot): boolean {
    if (this.options.skipInvalid) return this.#skip(line, message);
    const at = { file: this.#name, line, column: spot?.column ?? 1 };
    const excerpt = spot === undefined ? {} : { excerpt: spot.excerpt };
    const { help: first } = spot ?? {};
    // Of a table that is no log, skipping would leave nothing.
    const help = first === undefined ? HELP[code] : first === TABLE_HELP ? first : `${first}, or ${SKIP}`;
    return this.#stop([{ code, severity: "error", message, at, ...excerpt, help }]);
  }

  #skip(line: number, message: string): true {
    this.#badLines++;
    if (this.#lines.length < PLACES) this.#lines.push({ file: this.#name, line, message });
    return true;
  }

  /** Reading ends here; what was found first stands. */
  #stop(faults: readonly Diagnostic[]): false {
    if (this.#faults.length === 0) this.#faults = faults;
    return false;
  }

  /** Sums beyond what a number holds exactly are no answer. */
  #isExact(line: number): boolean {
    if (!this.#ledger.totals.overflowed) return true;
    const message = "with this the logs come to more than 9007199254740991 coins, which cannot be counted exactly";
    const at = { file: this.#name, line, column: 1 };
    const help = "look for a count that is wrong, here or before";
    return this.#stop([{ code: "log.overflow", severity: "error", message, at, help }]);
  }
}

const BLANK = /^\s*$/;

const KEEP = "keep what comes before with --skip-invalid";

const SKIP = "skip what cannot be read with --skip-invalid";

const HELP: Readonly<Record<RecordFault, string>> = {
  "log.invalid": `mend the line, or ${SKIP}`,
  "log.line-too-long": `a log has one event a line, or is an array of events or a list of messages; ${SKIP}`,
  "log.encoding": `save the log as UTF-8, or ${SKIP}`,
};
