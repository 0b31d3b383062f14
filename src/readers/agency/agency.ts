import { type Day, monthOf } from "../../core/date.js";
import type { Diagnostic, Outcome } from "../../core/diagnostic.js";
import { isPlainDecimal, isPlainWhole, shifted } from "../../core/number.js";
import type { SourceFile } from "../../core/source.js";
import { type ColumnMap, type Columns, findColumns, fits } from "../columns/column-map.js";
import { isNoId, namesNothing } from "../text/absent.js";
import { type DecimalMark, readCount } from "../text/amounts.js";
import type { CsvCell, CsvRow } from "../text/csv.js";
import { type DayOrder, readDay } from "../text/dates.js";
import { columnsUnder, isEmptyCell, openSheet, type Refuse } from "../text/sheet.js";

/** A creator as a sheet names them. The id is text, being too long for a number; it is missing once they have left. */
export interface Creator {
  readonly id: string | null;
  readonly username: string | null;
}

/** A creator's row in an agency's sheet; null for values it does not have. */
export interface AgencyRow {
  readonly line: number;
  /** First and last day counted; null for the 30 days before the export. */
  readonly period: { readonly from: Day; readonly to: Day } | null;
  readonly creator: Creator;
  readonly diamonds: number | null;
  readonly diamondsLastMonth: number | null;
  readonly liveSeconds: number | null;
  /** Days with a LIVE of at least an hour. */
  readonly validDays: number | null;
  /** The part of the diamonds that came from the fan club, 0 to 1, as text. */
  readonly fanPart: string | null;
}

export interface AgencySheet {
  /** The name of the file. */
  readonly name: string;
  readonly rows: readonly AgencyRow[];
  /** Whether it counts the 30 days before its export, which are not a month. */
  readonly isRolling: boolean;
  /** The heading of its column with the diamonds of the month before. */
  readonly lastMonth: string;
}

const KNOWN = {
  period: ["Data period", "Selected period"],
  creator: ["Creator ID"],
  username: ["Creator's username", "Creator username", "Username", "Creator"],
  diamonds: ["Diamonds", "Total Diamonds", "Diamonds in selected period", "Diamonds in L30D"],
  "diamonds-last-month": ["Diamonds last month"],
  duration: ["LIVE duration", "LIVE duration (hours)", "LIVE duration in selected period", "LIVE duration in L30D"],
  "valid-days": ["Valid go LIVE days", "Valid go LIVE days in selected period", "Valid go LIVE days in L30D"],
  "fan-part": ["Fan contribution %"],
} as const;

type AgencyField = keyof typeof KNOWN;

/** Whether a head is that of an agency's export: diamonds of creators by id, or by name and period. */
export function isAgencyHead(head: CsvRow): boolean {
  const has = (field: AgencyField): boolean => columnsUnder(head, KNOWN[field]).length > 0;
  return has("diamonds") && (has("creator") || (has("username") && has("period")));
}

/**
 * The rows of an agency's “Creator data”, or of the report on one profile, saved as CSV. Counts are cumulative from
 * the first of the month, so sheets of one month must not be added. Fails with every fault in the file.
 */
export function readAgency(file: SourceFile, map?: ColumnMap): Outcome<AgencySheet> {
  const sheet = openSheet(
    file,
    map,
    (row) => isAgencyHead(row) || (map !== undefined && map.columns.size > 0 && fits(map, row)),
  );
  if (!sheet.ok) return sheet;
  const { head, rows, fault } = sheet.value;
  const isRolling =
    map?.columns.has("diamonds") !== true && columnsUnder(head, KNOWN.diamonds.slice(0, 3)).length === 0;
  const needs: AgencyField[][] = isRolling ? [["diamonds"]] : [["period"], ["diamonds"]];
  const columns = findColumns<AgencyField>(sheet.value, KNOWN, needs, map);
  if (!columns.ok) return columns;
  const faults: Diagnostic[] = [];
  const refuse: Refuse = (cell, message, help) => faults.push(fault(cell, message, help));
  const form = { order: map?.dayOrder ?? "YMD", mark: map?.decimalMark ?? "." } as const;
  const read = rows.map((row) => rowOf(row, columns.value, form, isRolling, refuse));
  const lastMonth = map?.columns.get("diamonds-last-month")?.text ?? KNOWN["diamonds-last-month"][0];
  return faults.length > 0
    ? { ok: false, diagnostics: faults }
    : { ok: true, value: { name: file.name, rows: read, isRolling, lastMonth } };
}

function rowOf(
  row: CsvRow,
  columns: Columns<AgencyField>,
  { order, mark }: { readonly order: DayOrder; readonly mark: DecimalMark },
  isRolling: boolean,
  refuse: Refuse,
): AgencyRow {
  const held = <T>(field: AgencyField, read: (text: string) => T | undefined, help: string): T | null => {
    const cell = columns.cell(row, field);
    if (isEmptyCell(cell)) return null;
    const value = read(cell.text.trim());
    if (value === undefined)
      refuse(cell, `${field.replaceAll("-", " ")}: “${cell.text.trim()}” is not understood`, help);
    return value ?? null;
  };
  const count = (field: AgencyField): number | null =>
    held(
      field,
      (text) => readCount(text, mark),
      isGrouped(columns.cell(row, field), mark)
        ? 'if that is thousands, write decimal-mark: "," in a --columns file of kind: agency'
        : "write a whole number, like 553978",
    );
  return {
    line: row[0]!.line,
    period: isRolling ? null : periodOf(columns.cell(row, "period"), order, refuse),
    creator: {
      // For a creator who has left, the sheet has a sentence in place of the id.
      id: held("creator", (text) => (/^\d+$/.test(text) && !isNoId(text) ? text : null), ""),
      username: held("username", (text) => (namesNothing(text) ? null : text.replace(/^@/, "")), ""),
    },
    diamonds: count("diamonds"),
    diamondsLastMonth: count("diamonds-last-month"),
    liveSeconds: held("duration", secondsOf, "write it like 23h 7m 8s or 88.46h"),
    validDays: held("valid-days", daysOf, "write whole days, like 21"),
    fanPart: held("fan-part", partOf, "write it like 90.13% or 0.9013"),
  };
}

/** Whether the points in a number may separate thousands, as in many countries. */
const isGrouped = ({ text }: CsvCell, mark: DecimalMark): boolean =>
  mark === "." && /^\d{1,3}(?:\.\d{3})+$/.test(text.trim());

function periodOf(cell: CsvCell, order: DayOrder, refuse: Refuse): AgencyRow["period"] {
  const [first = "", second = first, ...more] = cell.text.split(/~|\s(?:-|–|to)\s/);
  const [from, to] = [readDay(first, order), readDay(second, order)];
  if (from === undefined || to === undefined || more.length > 0 || to < from) {
    refuse(cell, `“${cell.text.trim()}” is not a period`, "write the first and last day, like 2026-07-01 ~ 2026-07-06");
    return null;
  }
  if (monthOf(from) !== monthOf(to))
    refuse(cell, `the period ${from} to ${to} spans two months`, "export each month by itself");
  return { from, to };
}

/** Whole seconds of `23h 7m 8s`, `88.46h` or a bare number of hours; undefined for any other text. */
function secondsOf(text: string): number | undefined {
  const [hours, whole = "", part = ""] = /^(\d{1,9})(?:\.(\d{1,6}))?\s*h?$/.exec(text) ?? [];
  if (hours !== undefined) return Number(whole) * 3600 + Math.floor((Number(part) * 3600) / 10 ** part.length);
  const [parts, h = "0", m = "0", s = "0"] =
    /^(?=\d)(?:(\d{1,9})h)?\s*(?:(\d{1,9})m)?\s*(?:(\d{1,9})s)?$/.exec(text) ?? [];
  return parts === undefined ? undefined : Number(h) * 3600 + Number(m) * 60 + Number(s);
}

/** The days of `6` or `21d`; undefined for any other text. */
function daysOf(text: string): number | undefined {
  const [, days = ""] = /^(\d+)(?:\.0)?\s*d?$/.exec(text) ?? [];
  return isPlainWhole(days) ? Number(days) : undefined;
}

/** The part in `90.13%` or `0.94618`, as decimal text; undefined for any other text. */
function partOf(text: string): string | undefined {
  const number = text.replace(/\s*%$/, "");
  if (!isPlainDecimal(number)) return undefined;
  return text.endsWith("%") ? shifted(number, -2) : number;
}
