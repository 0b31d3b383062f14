import { type Diagnostic, fail, type Outcome, succeed } from "../../core/diagnostic.js";
import type { MappedEvent } from "../mapped.js";
import { Ledger, LIMITS, type Limits } from "./ledger.js";
import { LogReader } from "./log-reader.js";
import { MAPPED, mappedGift } from "./mapped-rows.js";
import { notesOf } from "./notes.js";
import { RecordReader } from "./record-reader.js";
import { RecorderTable } from "./recorder-table.js";
import type { RecordFault, RecordSink } from "./records.js";
import type { Spot } from "./spot.js";
import type { LiveNote, LiveTotals, ReadLiveOptions, Tallied } from "./tallied.js";
import { tallied } from "./tally.js";
import { Fault } from "./values.js";

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
  #fault: Diagnostic | undefined;
  #log: LogReader | undefined;
  #name = "";

  constructor(
    readonly options: ReadLiveOptions,
    readonly limits: Limits = LIMITS,
  ) {
    this.#ledger = new Ledger(options.prices, limits);
    this.#records = new RecordReader(this.#ledger);
  }

  /** Begins a log, under the name that messages give it. */
  open(name: string): void {
    this.close();
    this.#name = name;
    this.#records.begin();
    const sink: RecordSink = {
      record: (text, line, raw) => this.#record(text, line, raw),
      fault: (code, line, message, spot) => this.#bad(code, line, message, spot),
    };
    this.#log = new LogReader(sink, this.limits.record, (head) =>
      RecorderTable.of(head, {
        ledger: this.#ledger,
        name,
        columns: this.options.columns,
        sink,
      }),
    );
  }

  /** Takes rows that were read elsewhere; answers whether reading goes on. */
  take(name: string, rows: readonly MappedEvent[]): boolean {
    this.close();
    this.#name = name;
    return rows.every((row) => {
      const event = mappedGift(row, name);
      if (event instanceof Fault) return this.#bad("log.invalid", row.line, event.message);
      this.#ledger.add(event, MAPPED, name, false);
      return this.#isExact();
    });
  }

  /** Takes the next bytes of the log; answers whether reading goes on. */
  push(bytes: Uint8Array): boolean {
    if (this.#fault !== undefined || this.#log === undefined) return false;
    this.#bytes += bytes.length;
    return this.#log.push(bytes) && this.#isExact();
  }

  /** Ends the log; what is left of it is its last record, or a cut one. */
  close(): void {
    const log = this.#log;
    if (log === undefined || this.#fault !== undefined) return;
    log.end();
    this.#log = undefined;
    this.#isExact();
    const unrecognised = this.#records.unrecognised(this.#name);
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
    if (this.#fault !== undefined) return fail(this.#fault);
    const badLines = { count: this.#badLines, lines: this.#lines };
    return succeed(tallied(this.#ledger, badLines, [...this.#notes, ...notesOf(this.#ledger, this.limits)]));
  }

  #record(text: string, line: number, raw: boolean): boolean {
    if (BLANK.test(text)) return true;
    const fault = this.#records.read(text, this.#name, raw);
    return fault === undefined || this.#bad("log.invalid", line, fault.message);
  }

  #bad(code: RecordFault, line: number, message: string, spot?: Spot): boolean {
    this.#badLines++;
    if (this.options.skipInvalid) {
      if (this.#lines.length < PLACES) this.#lines.push({ file: this.#name, line, message });
      return true;
    }
    const at = { file: this.#name, line, column: spot?.column ?? 1 };
    const excerpt = spot === undefined ? {} : { excerpt: spot.excerpt };
    this.#fault = { code, severity: "error", message, at, ...excerpt, help: HELP[code] };
    return false;
  }

  /** Sums beyond what a number holds exactly are no answer. */
  #isExact(): boolean {
    if (this.#ledger.totals.overflowed) {
      const message = "the logs come to more than 9007199254740991 coins, which cannot be counted exactly";
      this.#fault ??= { code: "log.overflow", severity: "error", message, help: "look for a count that is wrong" };
    }
    return this.#fault === undefined;
  }
}

const BLANK = /^\s*$/;

const HELP: Readonly<Record<RecordFault, string>> = {
  "log.invalid": "mend the line, or skip what cannot be read with --skip-invalid",
  "log.line-too-long": "a log has one event a line; skip what cannot be read with --skip-invalid",
  "log.encoding": "save the log as UTF-8, or skip what cannot be read with --skip-invalid",
};
