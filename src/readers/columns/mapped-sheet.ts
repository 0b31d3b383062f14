import type { Day } from "../../core/date.js";
import type { Diagnostic, Outcome } from "../../core/diagnostic.js";
import type { SourceFile } from "../../core/source.js";
import { isNoId, namesNothing } from "../text/absent.js";
import { type DecimalMark, readCount } from "../text/amounts.js";
import type { CsvCell, CsvRow } from "../text/csv.js";
import { type DayOrder, type DaysWritten, daysWritten } from "../text/dates.js";
import { isEmptyCell, openSheet, type Sheet } from "../text/sheet.js";
import { type Moment, momentOf } from "../text/timestamps.js";
import { type ColumnMap, type Columns, type Field, findColumns, fits, SHEET_KINDS } from "./column-map.js";

/** A gift event in a custom sheet; null for values it does not have. */
export interface MappedEvent {
  readonly line: number;
  /** An ISO instant in UTC; null if the sheet has only a day. */
  readonly time: string | null;
  readonly day: Day;
  readonly gift: string | null;
  readonly giftId: string | null;
  readonly count: number;
  /** Coins of the whole row, and of one gift. */
  readonly coins: number | null;
  readonly coinsEach: number | null;
  readonly sender: string | null;
  readonly senderId: string | null;
}

/** Diamonds of a LIVE or a day, as LIVE Center shows them. */
export interface DiamondDay {
  readonly line: number;
  readonly day: Day;
  readonly diamonds: number;
}

/** The gift events of a log whose columns a map names, one for each row; nothing is settled or left out here. */
export const readMappedLog = (file: SourceFile, map: ColumnMap): Outcome<readonly MappedEvent[]> =>
  readRows(file, map, timeField(map), eventIn);

/** The field of the time: `time`, or `day` if the map has no time. */
export const timeField = ({ columns }: ColumnMap): "time" | "day" => (columns.has("time") ? "time" : "day");

/** The gift event of a row; undefined if its time was refused. */
export function eventIn(row: CsvRow, cells: Columns<Field>, reads: Reads): MappedEvent | undefined {
  const { moment, count, text } = reads;
  const at = moment(cells.cell(row, cells.has("time") ? "time" : "day"));
  const [times, coins, coinsEach] = [count("count-delta") ?? count("count"), count("coins"), count("coins-each")];
  if (at === undefined) return undefined;
  const { time, day } = at;
  const [gift, giftId, sender, senderId] = [text("gift"), text("gift-id"), text("sender"), text("sender-id")];
  return { line: row[0]!.line, time, day, gift, giftId, count: times ?? 1, coins, coinsEach, sender, senderId };
}

/** The diamonds of a sheet with a row for each LIVE or day; they are to be added. */
export const readLiveCenter = (file: SourceFile, map: ColumnMap): Outcome<readonly DiamondDay[]> =>
  readRows(file, map, "day", (row, cells, { day: dayIn, count }): DiamondDay | undefined => {
    const day = dayIn(cells.cell(row, "day"));
    const diamonds = count("diamonds");
    // A LIVE without diamonds is unknown, not zero, so it adds nothing.
    return day === undefined || diamonds === null ? undefined : { line: row[0]!.line, day, diamonds };
  });

/** Takes the fault of a cell, and what to do about it. */
type Refuse = (cell: CsvCell, message: string, help: string) => undefined;

/** Reads the cells of a row, and refuses those it cannot read. */
interface Reads {
  moment(cell: CsvCell): Moment | undefined;
  /** The day alone; any text may follow it, such as the hours of a LIVE. */
  day(cell: CsvCell): Day | undefined;
  count(field: Field): number | null;
  text(field: Field): string | null;
}

function readRows<T>(
  file: SourceFile,
  map: ColumnMap,
  dayField: Field,
  read: (row: CsvRow, columns: Columns<Field>, reads: Reads) => T | undefined,
): Outcome<readonly T[]> {
  const sheet = openSheet(file, map, (row) => fits(map, row));
  if (!sheet.ok) return sheet;
  const columns = findColumns<Field>(sheet.value, {}, SHEET_KINDS[map.kind].needs, map);
  if (!columns.ok) return columns;
  const order = orderIn(sheet.value, columns.value.all(dayField), map);
  if (!order.ok) return order;
  const faults: Diagnostic[] = [];
  const refuse = (cell: CsvCell, message: string, help: string): undefined => {
    faults.push(sheet.value.fault(cell, message, help));
  };
  const rows = sheet.value.rows.flatMap((row) => {
    const found = read(row, columns.value, readsOf(row, columns.value, order.value, map, refuse));
    return found === undefined ? [] : [found];
  });
  return faults.length > 0 ? { ok: false, diagnostics: faults } : { ok: true, value: rows };
}

const TIME_HELP = "write times like 14:30, 2:30 PM or 14:30:25+09:00, or only days";

/** The reader of one row's cells. */
export function readsOf(
  row: CsvRow,
  columns: Columns<Field>,
  order: DayOrder,
  { decimalMark = ".", zone }: ColumnMap,
  refuse: Refuse,
): Reads {
  const dated = (cell: CsvCell): Moment | undefined =>
    momentOf(cell.text, order, zone) ??
    refuse(cell, `“${cell.text.trim()}” is not a date`, "write all dates the same way, or add date-format");
  return {
    moment(cell) {
      const found = dated(cell);
      if (found === undefined || found.unread === "") return found;
      return refuse(cell, `“${found.unread}” after the day is not a time`, TIME_HELP);
    },
    day: (cell) => dated(cell)?.day,
    count(field) {
      const cell = columns.cell(row, field);
      return isEmptyCell(cell) ? null : (countIn(cell, decimalMark, field, refuse) ?? null);
    },
    text(field) {
      const cell = columns.cell(row, field);
      const namesNoOne = field.endsWith("-id") ? isNoId : field === "sender" ? namesNothing : () => false;
      return isEmptyCell(cell) || namesNoOne(cell.text) ? null : cell.text.trim();
    },
  };
}

function orderIn({ fault }: Sheet, cells: readonly CsvCell[], { dayOrder }: ColumnMap): Outcome<DayOrder> {
  const days = dayOrder === undefined ? daysWritten(cells) : { order: dayOrder };
  if ("order" in days) return { ok: true, value: days.order };
  return { ok: false, diagnostics: [openDay(days, fault, "no other day of the column")] };
}

/** The fault of an ambiguous date; `who` names what could have decided. */
export function openDay(days: Extract<DaysWritten, { open: CsvCell }>, fault: Sheet["fault"], who: string): Diagnostic {
  const [dayFirst, monthFirst] = days.readings;
  const message = `“${days.open.text.trim()}” is ${monthFirst} or ${dayFirst}, and ${who} says which`;
  return fault(days.open, message, "add date-format: M/D/Y or date-format: D/M/Y", "sheet.ambiguous");
}

function countIn(cell: CsvCell, mark: DecimalMark, field: Field, refuse: Refuse): number | undefined {
  // Most counts are plain digits, the same with every decimal mark.
  if (/^[1-9]\d{0,14}$/.test(cell.text)) return Number(cell.text);
  return (
    readCount(cell.text, mark) ??
    refuse(cell, `${field}: “${cell.text.trim()}” is not a whole number`, "write a whole number, like 3000")
  );
}
