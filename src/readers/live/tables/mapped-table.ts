import type { Diagnostic } from "../../../core/diagnostic.js";
import { type ColumnMap, type Columns, type Field, findColumns, SHEET_KINDS } from "../../columns/column-map.js";
import { eventIn, openDay, readsOf, timeField } from "../../columns/mapped-sheet.js";
import { type CsvCell, type CsvRow, readCsv } from "../../text/csv.js";
import { type DayOrder, daysWritten, orderSaid } from "../../text/dates.js";
import { firstLine, type Sheet, TELLS_SEPARATOR } from "../../text/sheet.js";
import { isHourUnzoned } from "../../text/timestamps.js";
import { spotIn } from "../model/excerpt.js";
import { Fault } from "../model/values.js";
import type { Ledger } from "../settle/ledger.js";
import { decoded } from "../split/byte-text.js";
import type { RecordSink } from "../split/record-sink.js";
import { MAPPED, mappedGifts } from "./mapped-row.js";
import { type RowSink, TableRows } from "./table-rows.js";

interface Context {
  readonly ledger: Ledger;
  readonly name: string;
  readonly map: ColumnMap;
  readonly sink: RecordSink;
  /** The event of a line was counted: whether to go on. */
  readonly counted: (line: number) => boolean;
  /** What no row alone is to blame for: reading ends. */
  readonly stop: (faults: readonly Diagnostic[]) => false;
}

/** Characters of rows that may wait until a day says in which order all are written. */
const MOST_WAITING = 16 * 1024 * 1024;

/**
 * Reads the rows of a table whose columns a map says, as they come. A row whose day could be two waits until another
 * row decides; which it is, no row after that one can change.
 */
export class MappedTable implements RecordSink, RowSink {
  readonly #rows: TableRows;
  #columns: Columns<Field> | undefined;
  #order: DayOrder | undefined;
  readonly #waiting: { readonly line: number; readonly text: string }[] = [];
  #size = 0;

  constructor(
    beginning: string,
    readonly context: Context,
  ) {
    const { separator, skip = 0, dayOrder } = context.map;
    const below = beginning.split("\n").slice(skip).join("\n");
    const told = TELLS_SEPARATOR.test(beginning) ? beginning : below;
    this.#rows = new TableRows(separator ?? firstLine(told).separator, this);
    this.#order = dayOrder;
  }

  record(text: string, line: number, raw: boolean): boolean {
    return line <= (this.context.map.skip ?? 0) || this.#rows.line(raw ? decoded(text) : text, line);
  }

  fault(...fault: Parameters<RecordSink["fault"]>): boolean {
    return this.context.sink.fault(...fault);
  }

  end(): boolean {
    if (!this.#rows.end()) return false;
    const [first] = this.#waiting;
    if (first === undefined || this.#columns === undefined) return true;
    return this.#undecided(first, "no other day of the column");
  }

  unclosed(text: string, line: number, quote: number): boolean {
    return this.fault("log.invalid", line, "a quote is opened and never closed", spotIn(text, quote, 1));
  }

  row(cells: CsvRow, line: number, text: string): boolean {
    if (this.#columns === undefined) return TELLS_SEPARATOR.test(text) || this.#head(cells, line, text);
    if (this.#order !== undefined) return this.#event(cells, line, text, this.#order);
    const said = orderSaid(this.#columns.cell(cells, timeField(this.context.map)).text);
    // What both orders read alike needs none.
    if (said === undefined) return this.#event(cells, line, text, "MDY");
    if (said !== "either") return this.#decided(said) && this.#event(cells, line, text, said);
    this.#waiting.push({ line, text });
    this.#size += text.length;
    return this.#size < MOST_WAITING || this.#undecided(this.#waiting[0]!, "no day of the next 16 MiB");
  }

  #head(head: CsvRow, line: number, text: string): boolean {
    const { name, map, stop } = this.context;
    const found = findColumns<Field>({ name, head, rows: [], fault: this.#faultIn(line, text) }, {}, NEEDS, map);
    if (!found.ok) return stop(found.diagnostics);
    this.#rows.width = head.length;
    this.#columns = found.value;
    return true;
  }

  #event(cells: CsvRow, line: number, text: string, order: DayOrder): boolean {
    const { ledger, name, map } = this.context;
    let refused: { readonly cell: CsvCell; readonly message: string; readonly help: string } | undefined;
    const reads = readsOf(cells, this.#columns!, order, map, (cell, message, help): undefined => {
      refused ??= { cell, message, help };
    });
    const found = eventIn(cells, this.#columns!, reads);
    if (refused !== undefined || found === undefined) return this.#refuse(refused, line, text);
    const events = mappedGifts({ ...found, line }, name);
    if (events instanceof Fault) return this.fault("log.invalid", line, events.message, spotIn(text, 0, 1));
    if (!ledger.unzoned && found.time !== null)
      ledger.unzoned = isHourUnzoned(this.#columns!.cell(cells, timeField(map)).text);
    const [event, rest] = events;
    if (ledger.add(event, MAPPED, name, false) && rest !== undefined) ledger.addRest(rest, name);
    return this.context.counted(line);
  }

  #refuse(
    refused: { readonly cell: CsvCell; readonly message: string; readonly help: string } | undefined,
    line: number,
    text: string,
  ): boolean {
    const { cell, message, help } = refused!;
    const spot = spotIn(text.split("\n")[cell.line - 1] ?? "", cell.column - 1, cell.text.length);
    return this.fault("log.invalid", line + cell.line - 1, message, { ...spot, help });
  }

  #decided(order: DayOrder): boolean {
    this.#order = order;
    return this.#waiting
      .splice(0)
      .every(({ line, text }) => this.#event(readCsv(text, this.#rows.separator).rows[0]!, line, text, order));
  }

  #undecided({ line, text }: { readonly line: number; readonly text: string }, who: string): boolean {
    const cells = readCsv(text, this.#rows.separator).rows[0]!;
    const days = daysWritten([this.#columns!.cell(cells, timeField(this.context.map))]);
    if ("order" in days) return this.#decided(days.order);
    return this.context.stop([openDay(days, this.#faultIn(line, text), who)]);
  }

  /** Cells of one row know only where in it they stand. */
  #faultIn(from: number, text: string): Sheet["fault"] {
    return (cell, message, help, code = "sheet.invalid") => {
      const { column, excerpt } = spotIn(text.split("\n")[cell.line - 1] ?? "", cell.column - 1, cell.text.length);
      const at = { file: this.context.name, line: from + cell.line - 1, column };
      return { code, severity: "error", message, at, excerpt, help };
    };
  }
}

const NEEDS = SHEET_KINDS.log.needs;
