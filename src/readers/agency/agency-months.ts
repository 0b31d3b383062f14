import { addMonths, type Day, daysInMonth, monthOf } from "../../core/date.js";
import { failure, type Outcome } from "../../core/diagnostic.js";
import { fold } from "../../core/name.js";
import { quoted } from "../../core/text.js";
import type { DiamondDay } from "../columns/mapped-sheet.js";
import type { ReportedDiamonds, RollingDiamonds } from "../counts/records.js";
import type { AgencyRow, AgencySheet, Creator } from "./agency.js";
import { figureFor } from "./agency-coverage.js";

/** One creator's diamonds in agency sheets, by month. */
export interface ReportedMonths {
  /** Null if the sheets name no creator. */
  readonly creator: Creator | null;
  readonly months: readonly ReportedDiamonds[];
  /** The creator's diamonds in sheets of the 30 days before their export, which are not a month and not in any figure. */
  readonly rolling: readonly RollingDiamonds[];
  /** What was left out, in words. */
  readonly notes: readonly string[];
  /** What sheets lack, or contradict each other in. */
  readonly doubts: readonly string[];
}

/** One creator's own sheet with a row for each LIVE or day; the diamonds of its rows are added. */
export interface DaySheet {
  readonly name: string;
  readonly days: readonly DiamondDay[];
}

/**
 * One creator's diamonds by month. Sheets count from the first of the month, so of several for one month the one that
 * ends last is taken, and only sheets that do not overlap are added. A later sheet's “Diamonds last month” is a whole
 * month's figure, and so is the sum of a sheet of days. Months with contradicting sheets are left out.
 */
export function reportedMonths(
  sheets: readonly AgencySheet[],
  wanted?: string,
  daySheets: readonly DaySheet[] = [],
): Outcome<ReportedMonths> {
  const creator = creatorOf(sheets, wanted);
  if (!creator.ok) return creator;
  const notes: string[] = [];
  const rolling: RollingDiamonds[] = [];
  const months = new Map<string, ReportedDiamonds[]>();
  const put = (one: ReportedDiamonds): void => {
    months.set(one.month, [...(months.get(one.month) ?? []), one]);
  };
  for (const { name, rows, lastMonth } of sheets) {
    for (const row of rows.filter((one) => isRowOf(one, creator.value))) {
      if (row.period === null) rolling.push({ sheet: name, diamonds: row.diamonds });
      else if (row.diamonds === null) notes.push(`${name} has no diamonds for ${row.period.from} to ${row.period.to}`);
      else
        put({ month: monthOf(row.period.from), ...row.period, diamonds: row.diamonds, sheet: name, lastMonth: null });
      const before = row.period === null ? undefined : addMonths(monthOf(row.period.from), -1);
      if (before !== undefined && row.diamondsLastMonth !== null) {
        const [from, to] = [`${before}-01` as Day, `${before}-${daysInMonth(before)}` as Day];
        put({ month: before, from, to, diamonds: row.diamondsLastMonth, sheet: name, lastMonth });
      }
    }
  }
  for (const sheet of daySheets) for (const month of addedMonths(sheet)) put(month);
  const figures = [...months].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, all]) => figureFor(all));
  return {
    ok: true,
    value: {
      creator: creator.value?.creator ?? null,
      months: figures.flatMap(({ month }) => month ?? []),
      rolling,
      notes: [...notes, ...figures.flatMap((one) => one.notes)],
      doubts: figures.flatMap((one) => one.doubts),
    },
  };
}

/** The months of a sheet of days, whole except that the first begins at its first row and the last ends at its last. */
function addedMonths({ name, days }: DaySheet): ReportedDiamonds[] {
  const inOrder = days.map(({ day }) => day).sort();
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  return [...new Set(inOrder.map(monthOf))].map((month) => {
    const own = days.filter(({ day }) => monthOf(day) === month);
    const diamonds = own.reduce((total, one) => total + one.diamonds, 0);
    const [begin, end] = [`${month}-01` as Day, `${month}-${daysInMonth(month)}` as Day];
    const from = first !== undefined && first > begin ? first : begin;
    const to = last !== undefined && last < end ? last : end;
    return { month, from, to, diamonds, sheet: name, lastMonth: null };
  });
}

/** A user name as it is looked up, without the @ that some sheets write. */
const nameOf = (username: string): string => fold(username.trim().replace(/^@/, ""));

/** One creator with the name in their latest row, and all names in their rows. */
interface Known {
  readonly creator: Creator;
  readonly until: string;
  readonly names: ReadonlySet<string>;
}

/** The creator asked for, or the only one; null if the sheets name none. Fails if several match, or none. */
function creatorOf(sheets: readonly AgencySheet[], wanted: string | undefined): Outcome<Known | null> {
  const known = creatorsIn(sheets);
  const found =
    wanted === undefined
      ? known
      : known.filter(({ creator, names }) => creator.id === wanted || names.has(nameOf(wanted)));
  // A name that passed to another creator means the one who has it now.
  const now =
    wanted === undefined
      ? []
      : found.filter(({ creator }) => creator.id === wanted || nameOf(creator.username ?? "") === nameOf(wanted));
  const [only, other] = now.length === 1 ? now : found;
  if (other !== undefined) {
    const message =
      wanted === undefined
        ? `the sheets have ${found.length} creators`
        : `${quoted(wanted)} is the name of ${found.length} creators in the sheets`;
    return failure("creator.ambiguous", message, `choose one with --creator: ${listed(found)}`);
  }
  if (only !== undefined || wanted === undefined) return { ok: true, value: only ?? null };
  const help = known.length === 0 ? "leave --creator out: the sheets name no creator" : `creators are ${listed(known)}`;
  return failure("creator.unknown", `no sheet has a creator ${quoted(wanted)}`, help);
}

/** Every creator in the sheets once: by id, or by user name if no row has an id for it. */
function creatorsIn(sheets: readonly AgencySheet[]): Known[] {
  const found = new Map<string, Known>();
  const put = (key: string, { creator, period }: AgencyRow): void => {
    const [before, until] = [found.get(key), period?.to ?? ""];
    const own = creator.username === null ? [] : [nameOf(creator.username)];
    const names = new Set([...(before?.names ?? []), ...own]);
    const isLater = before === undefined || isAfter({ creator, until, names }, before);
    found.set(key, isLater ? { creator, until, names } : { ...before, names });
  };
  const rows = sheets.flatMap(({ rows }) => rows);
  for (const row of rows) if (row.creator.id !== null) put(row.creator.id, row);
  const named = new Set([...found.values()].flatMap(({ names }) => [...names]));
  for (const row of rows) {
    const { id, username } = row.creator;
    if (id === null && username !== null && !named.has(nameOf(username))) put(`@${nameOf(username)}`, row);
  }
  return [...found.values()];
}

/** Whether a row has a later name than another; for equal days the names decide, so that file order does not matter. */
const isAfter = (a: Known, b: Known): boolean =>
  a.until > b.until || (a.until === b.until && (a.creator.username ?? "") > (b.creator.username ?? ""));

const isRowOf = ({ creator }: AgencyRow, wanted: Known | null): boolean =>
  wanted === null ||
  (creator.id === null
    ? creator.username === null || wanted.names.has(nameOf(creator.username))
    : creator.id === wanted.creator.id);

const MOST_LISTED = 20;

function listed(creators: readonly Known[]): string {
  const shown = creators
    .slice(0, MOST_LISTED)
    .map(({ creator: { id, username } }) => [username, id && `(${id})`].filter(Boolean).join(" "));
  const more = creators.length - shown.length;
  return shown.join(", ") + (more > 0 ? ` and ${more} more` : "");
}
