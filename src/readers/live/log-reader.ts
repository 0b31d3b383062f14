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

/** The events of one log: its bytes cut into records, and what each of them holds. Nothing is read before it is asked for. */
export class LogReader {
  readonly #records: LogRecords;
  readonly #json: JsonEvents;
  #events: EventReader;

  constructor(
    readonly name: string,
    { columns, strict = false }: Pick<ReadLiveOptions, "columns" | "strict">,
    /** Bytes of a record. */
    longest: number,
    /** What the columns are, where it is somebody's own table. */
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

  *push(bytes: Uint8Array): Iterable<Found> {
    yield* this.#each(this.#records.push(bytes));
  }

  *end(): Iterable<Found> {
    yield* this.#each(this.#records.end());
    yield* this.#events.end();
  }

  /** The log breaks off: a record that is not whole is none. */
  *cut(): Iterable<Found> {
    yield* this.#each(this.#records.cut());
    yield* this.#events.end();
  }

  /** The line that is read; 0 before the first byte. */
  get line(): number {
    return this.#records.line;
  }

  /** A warning where nothing in it was of any known kind. */
  unrecognised(): LiveNote | undefined {
    return this.#json.unrecognised(this.name);
  }

  *#each(cuts: Iterable<Cut>): Iterable<Found> {
    for (const cut of cuts) {
      if (cut instanceof BadRecord) yield cut;
      else if (cut instanceof Unmarked) yield { ...NOTHING, line: this.line, others: cut.count };
      else yield* this.#events.read(cut);
    }
  }
}
