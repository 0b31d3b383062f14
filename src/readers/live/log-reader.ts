import type { ColumnMap } from "../columns/column-map.js";
import { type EventReader, type Found, NOTHING } from "./events/found.js";
import { JsonEvents, SERVER_SENT } from "./events/json-events.js";
import type { LiveNote, ReadLiveOptions } from "./model/tally-result.js";
import { LogRecords } from "./records/log-records.js";
import { BadRecord, type Cut, Unmarked } from "./records/record.js";
import { MappedJson } from "./tables/mapped-json.js";
import { MappedTable } from "./tables/mapped-table.js";
import { RecorderTable } from "./tables/recorder-csv.js";
import { tableHead } from "./tables/table-head.js";

/** Reads the events of one log: cuts its bytes into records, and reads each when it is asked for. */
export class LogReader {
  readonly #records: LogRecords;
  readonly #json: JsonEvents;
  #events: EventReader;

  constructor(
    readonly name: string,
    { columns, strict = false }: Pick<ReadLiveOptions, "columns" | "strict">,
    /** The longest record, in bytes. */
    longest: number,
    /** The columns of a custom table. */
    map?: ColumnMap,
  ) {
    const json = new JsonEvents(strict);
    this.#json = json;
    this.#events = json;
    this.#records = new LogRecords(longest, (beginning) => {
      if (/^[[{]/.test(beginning) || SERVER_SENT.test(beginning)) {
        if (map === undefined) return json;
        const mapped = new MappedJson(name, map);
        this.#events = mapped;
        return mapped;
      }
      const table = map === undefined ? RecorderTable.of(beginning, columns) : new MappedTable(name, map, beginning);
      if (table !== undefined) this.#events = table;
      else json.table = tableHead(beginning);
      return json;
    });
  }

  push(bytes: Uint8Array): Iterable<Found> {
    return this.#each(this.#records.push(bytes));
  }

  *end(): Iterable<Found> {
    yield* this.#each(this.#records.end());
    yield* this.#events.end();
  }

  /** Ends a log that breaks off: an incomplete record is dropped. */
  *cut(): Iterable<Found> {
    yield* this.#each(this.#records.cut());
    yield* this.#events.end();
  }

  /** The current line; 0 before the first byte. */
  get line(): number {
    return this.#records.line;
  }

  /** A warning if the log has no record of a known kind. */
  unrecognised(): LiveNote | undefined {
    return this.#json.unrecognised(this.name);
  }

  *#each(cuts: Iterable<Cut>): Iterable<Found> {
    for (const cut of cuts) {
      if (cut instanceof BadRecord) yield cut;
      else if (cut instanceof Unmarked) yield { ...NOTHING, line: this.line, others: cut.count };
      else for (const found of this.#events.read(cut)) yield found;
    }
  }
}
