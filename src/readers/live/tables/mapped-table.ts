import { present } from "../../../core/present.js";
import { type ColumnMap, type Columns, type Field, findColumns, SHEET_KINDS } from "../../columns/column-map.js";
import { eventIn, openDay, readsOf, timeField } from "../../columns/mapped-sheet.js";
import { readCsv } from "../../text/csv.js";
import { type DayOrder, daysWritten, orderIn } from "../../text/dates.js";
import { firstLine, SEPARATOR_LINE, type Sheet } from "../../text/sheet.js";
import { isHourUnzoned } from "../../text/timestamps.js";
import { type EventReader, type Found, Halt, NOTHING } from "../events/found.js";
import { spotIn } from "../model/excerpt.js";
import { Fault } from "../model/values.js";
import { BadRecord, type TextRecord } from "../records/record.js";
import { MAPPED, mappedGifts } from "./mapped-row.js";
import { type Row, TableRows } from "./table-rows.js";

/** The most characters of rows that wait for a date to show the order of day and month. */
const MOST_WAITING = 16 * 1024 * 1024;

/**
 * Reads the rows of a table whose columns a map states, as they arrive. A row with an ambiguous date waits until
 * another row shows the order of day and month; that decision is final.
 */
export class MappedTable implements EventReader {
  readonly #rows: TableRows;
  #columns: Columns<Field> | undefined;
  #order: DayOrder | undefined;
  readonly #waiting: { readonly line: number; readonly text: string }[] = [];
  #size = 0;

  constructor(
    readonly name: string,
    readonly map: ColumnMap,
    beginning: string,
  ) {
    const { separator, skip = 0, dayOrder } = map;
    const below = beginning.split("\n").slice(skip).join("\n");
    const start = SEPARATOR_LINE.test(beginning) ? beginning : below;
    this.#rows = new TableRows(separator ?? firstLine(start).separator);
    this.#order = dayOrder;
  }

  *read({ text, line }: Pick<TextRecord, "text" | "line">): Iterable<Found> {
    if (line > (this.map.skip ?? 0)) yield* this.#each(this.#rows.line(text, line));
  }

  *end(): Iterable<Found> {
    yield* this.#each(this.#rows.end());
    const [first] = this.#waiting;
    if (first !== undefined) yield* this.#undecided(first, "no other day of the column");
  }

  *#each(rows: Iterable<Row | BadRecord>): Iterable<Found> {
    for (const row of rows) {
      if (row instanceof BadRecord) yield row;
      else yield* this.#row(row);
    }
  }

  *#row(row: Row): Iterable<Found> {
    const { cells, line, text } = row;
    if (this.#columns === undefined) {
      if (!SEPARATOR_LINE.test(text)) yield* this.#head(row);
      return;
    }
    if (this.#order !== undefined) {
      yield this.#event(row, this.#columns, this.#order);
      return;
    }
    const said = orderIn(this.#columns.cell(cells, timeField(this.map)).text);
    if (said === "either") {
      this.#waiting.push({ line, text });
      this.#size += text.length;
      if (this.#size >= MOST_WAITING) yield* this.#undecided(this.#waiting[0]!, "no day of the next 16 MiB");
      return;
    }
    if (said !== undefined) yield* this.#decided(said);
    // Both orders read this date alike.
    yield this.#event(row, this.#columns, said ?? "MDY");
  }

  *#head({ cells, line, text }: Row): Iterable<Halt> {
    const sheet = { name: this.name, head: cells, rows: [], fault: this.#faultIn(line, text) };
    const found = findColumns<Field>(sheet, {}, NEEDS, this.map);
    if (!found.ok) yield new Halt(found.diagnostics);
    else {
      this.#rows.width = cells.length;
      this.#columns = found.value;
    }
  }

  #event({ cells, line, text }: Row, columns: Columns<Field>, order: DayOrder): Found {
    let refused: BadRecord | undefined;
    const reads = readsOf(cells, columns, order, this.map, ({ line: below, column, text: said }, message, help) => {
      const spot = spotIn(text.split("\n")[below - 1] ?? "", column - 1, said.length);
      refused ??= new BadRecord("log.invalid", line + below - 1, message, { ...spot, help });
      return undefined;
    });
    const found = eventIn(cells, columns, reads);
    if (refused !== undefined || found === undefined) return refused!;
    const events = mappedGifts({ ...found, line }, this.name, this.map.zone);
    if (events instanceof Fault) return new BadRecord("log.invalid", line, events.message, spotIn(text, 0, 1));
    const [event, rest] = events;
    const unzoned =
      this.map.zone === undefined &&
      found.time !== null &&
      isHourUnzoned(columns.cell(cells, timeField(this.map)).text);
    return { ...NOTHING, line, gifts: [{ event, shape: MAPPED, unzoned, ...present({ rest }) }] };
  }

  *#decided(order: DayOrder): Iterable<Found> {
    this.#order = order;
    for (const { line, text } of this.#waiting.splice(0)) {
      const cells = readCsv(text, this.#rows.separator).rows[0]!;
      yield this.#event({ cells, line, text }, this.#columns!, order);
    }
  }

  *#undecided({ line, text }: { readonly line: number; readonly text: string }, who: string): Iterable<Found> {
    const cells = readCsv(text, this.#rows.separator).rows[0]!;
    const days = daysWritten([this.#columns!.cell(cells, timeField(this.map))]);
    if ("order" in days) yield* this.#decided(days.order);
    else yield new Halt([openDay(days, this.#faultIn(line, text), who)]);
  }

  /** Places faults in the log: cells know only their place in their row. */
  #faultIn(from: number, text: string): Sheet["fault"] {
    return (cell, message, help, code = "sheet.invalid") => {
      const { column, excerpt } = spotIn(text.split("\n")[cell.line - 1] ?? "", cell.column - 1, cell.text.length);
      const at = { file: this.name, line: from + cell.line - 1, column };
      return { code, severity: "error", message, at, excerpt, help };
    };
  }
}

const NEEDS = SHEET_KINDS.log.needs;
