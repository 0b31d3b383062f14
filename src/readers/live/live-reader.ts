import { type Diagnostic, fail, type Outcome, succeed } from "../../core/diagnostic.js";
import { present } from "../../core/present.js";
import { several } from "../../core/text.js";
import type { TimeZone } from "../../core/time-zone.js";
import type { ColumnMap } from "../columns/column-map.js";
import { type Events, type Found, Halt } from "./events/found.js";
import { LogReader } from "./log-reader.js";
import type { LiveNote, LiveTotals, Placed, ReadLiveOptions, Tallied } from "./model/tally-result.js";
import { BadRecord } from "./records/record.js";
import { Ledger, LIMITS, type Limits } from "./settle/ledger.js";
import { notesOf } from "./settle/notes.js";
import { PlacedLines } from "./settle/placed-lines.js";
import { TABLE_HELP } from "./tables/table-head.js";
import { tallied } from "./tally.js";

/**
 * Reads logs in pieces: `open` a log, `push` its bytes as they arrive, `close` it, open the next; ask for `totals` at
 * any time, `finish` at the end. Streaks and replays are followed across logs.
 */
export class LiveReader {
  readonly #ledger: Ledger;
  readonly #notes: LiveNote[] = [];
  readonly #badLines = new PlacedLines();
  #bytes = 0;
  #hasRecords = false;
  #faults: readonly Diagnostic[] = [];
  #log: LogReader | undefined;
  /** The time zone of the result's days and hours: the one stated, else that of the first map that states one. */
  #zone: TimeZone | undefined;
  #name = "";

  constructor(
    readonly options: ReadLiveOptions,
    readonly limits: Limits = LIMITS,
  ) {
    this.#ledger = new Ledger(options.prices, limits, options.zone);
    this.#zone = options.zone;
  }

  /** Begins a log. Messages call it by `name`; `map` states the columns of a custom table. */
  open(name: string, map?: ColumnMap): void {
    this.close();
    this.#name = name;
    this.#zone ??= map?.zone;
    const zoned = map && { ...present({ zone: this.options.zone }), ...map };
    this.#log = new LogReader(name, this.options, this.limits.record, zoned);
  }

  /** Whether reading can go on after the next bytes of the log. */
  push(bytes: Uint8Array): boolean {
    if (this.#faults.length > 0 || this.#log === undefined) return false;
    this.#bytes += bytes.length;
    return this.#take(this.#log.push(bytes));
  }

  /**
   * Whether reading can go on after a log that broke off; what was read of it is kept only if bad lines are skipped.
   */
  broken(failure: Diagnostic): boolean {
    const log = this.#log;
    if (log === undefined || log.line === 0) return this.#stop([failure]);
    const at = { file: this.#name, line: log.line, column: 1 };
    if (!this.options.skipInvalid) {
      const help = failure.help === undefined ? KEEP : `${failure.help}, or ${KEEP}`;
      return this.#stop([{ ...failure, at, help }]);
    }
    return this.#skip(log.line, failure.message) && this.#take(log.cut());
  }

  /** Ends the log; the remaining bytes are its last record, whole or cut off. */
  close(): void {
    const log = this.#log;
    if (log === undefined || this.#faults.length > 0) return;
    this.#take(log.end());
    this.#log = undefined;
    const unrecognised = log.unrecognised();
    if (unrecognised !== undefined) this.#notes.push(unrecognised);
  }

  totals(): LiveTotals {
    const { events, to, totals } = this.#ledger;
    const { settledCoins, unfinishedCoins } = totals;
    const { count: badLines } = this.#badLines;
    return { bytes: this.#bytes, events, badLines, settledCoins, unfinishedCoins, last: to === -Infinity ? null : to };
  }

  /** The tally of all logs, or the faults that ended reading. */
  finish(): Outcome<Tallied> {
    this.close();
    if (this.#faults.length > 0) return fail(...this.#faults);
    const { events, unread } = this.#ledger;
    const [first] = unread.lines;
    // A LIVE whose gifts are all unreadable must not look like a LIVE that earned nothing.
    if (events === 0 && first !== undefined && !this.options.skipInvalid) return fail(noneRead(unread.count, first));
    return succeed(
      tallied(this.#ledger, this.#badLines, [...this.#notes, ...notesOf(this.#ledger, this.limits)], this.#zone),
    );
  }

  /** Counts findings until one ends reading; whether reading goes on. */
  #take(all: Iterable<Found>): boolean {
    for (const found of all) {
      const goesOn =
        found instanceof BadRecord
          ? this.#bad(found)
          : found instanceof Halt
            ? this.#stop(found.diagnostics)
            : this.#count(found);
      if (!goesOn) return false;
    }
    return true;
  }

  #count(events: Events): boolean {
    this.#hasRecords = true;
    this.#ledger.take(events, this.#name);
    return this.#isExact(events.line);
  }

  #bad({ code, line, message, spot }: BadRecord): boolean {
    const { skipInvalid, grows } = this.options;
    // A LIVE that is followed goes on after a damaged line; a file that begins with one may be no log at all.
    if (skipInvalid || (grows && this.#hasRecords)) return this.#skip(line, message);
    const at = { file: this.#name, line, column: spot?.column ?? 1 };
    const { help: first } = spot ?? {};
    // Skipping the bad lines of a table that is not a log would leave nothing.
    const help = first === undefined ? HELP[code] : first === TABLE_HELP ? first : `${first}, or ${SKIP}`;
    return this.#stop([{ code, severity: "error", message, at, ...present({ excerpt: spot?.excerpt }), help }]);
  }

  #skip(line: number, message: string): true {
    this.#badLines.add(this.#name, line, message);
    return true;
  }

  /** Ends reading; the first faults are kept. */
  #stop(faults: readonly Diagnostic[]): false {
    if (this.#faults.length === 0) this.#faults = faults;
    return false;
  }

  /** Whether the totals are still exact; sums above 2^53 − 1 end reading. */
  #isExact(line: number): boolean {
    if (!this.#ledger.totals.overflowed) return true;
    const message = "with this line the logs total more than 9007199254740991 coins, which cannot be counted exactly";
    const at = { file: this.#name, line, column: 1 };
    const help = "look for a wrong count in this line or before it";
    return this.#stop([{ code: "log.overflow", severity: "error", message, at, help }]);
  }
}

const noneRead = (count: number, { file, line, message }: Placed["lines"][number]): Diagnostic => ({
  code: "log.unread",
  severity: "error",
  message: `${several(count, "event")} ${count === 1 ? "says it is a gift but cannot" : "say they are gifts but cannot"} be read: ${message}`,
  at: { file, line, column: 1 },
  help: "say where the values are in a --columns FILE (see giftworth help columns)",
});

const KEEP = "keep what comes before with --skip-invalid";

const SKIP = "skip what cannot be read with --skip-invalid";

const HELP: Readonly<Record<BadRecord["code"], string>> = {
  "log.invalid": `correct the line, or ${SKIP}`,
  "log.line-too-long": `a log has one event per line, or is an array of events or a list of messages; ${SKIP}`,
  "log.encoding": `save the log as UTF-8, or ${SKIP}`,
};
