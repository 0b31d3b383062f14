import type { Catalogue, Source } from "../catalogue/model/model.js";
import { type Day, daysBetween, firstDayOf, type Observed } from "../core/date.js";
import { several } from "../core/text.js";
import { type AnyEntry, nameOf, type SectionName } from "./catalogue-entry.js";

/** The age of an entry. */
export interface Aged {
  readonly section: SectionName;
  readonly entry: string;
  /** When it was last seen, as precisely as known; null if neither it nor its sources have a date. */
  readonly day: Observed | null;
  /** Days from the earliest possible day to the day asked about. */
  readonly days: number | null;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/**
 * Every entry in use today, oldest first, undated last. Entries that are over are left out, like retired gifts, rules
 * that have ended and rates of past months, and so are countries, which do not age.
 */
export function ages(catalogue: Catalogue, asOf: Day): Aged[] {
  const { priceLists, gifts, payoutModels, regimes, missionLadders, rules, promote, rates } = catalogue;
  const newest = rates
    .map(({ month }) => month)
    .sort()
    .at(-1);
  const lasting = ({ until }: { readonly until?: Day }): boolean => until === undefined || until > asOf;
  const standing: (readonly [SectionName, readonly AnyEntry[]])[] = [
    ["priceLists", priceLists],
    ["gifts", gifts.filter(({ retired }) => !retired)],
    ["payoutModels", payoutModels],
    ["regimes", regimes.filter(lasting)],
    ["missionLadders", missionLadders],
    ["rules", rules.filter(lasting)],
    ["promote", promote],
    ["rates", rates.filter(({ month }) => month === newest)],
  ];
  const sources = new Map(catalogue.sources.map((source) => [source.id, source]));
  return standing
    .flatMap(([section, entries]) => entries.map((entry) => ageOf(section, entry, sources, asOf)))
    .sort((a, b) => (b.days ?? -1) - (a.days ?? -1));
}

/** One entry's age. */
export function ageOf(section: SectionName, entry: AnyEntry, sources: ReadonlyMap<string, Source>, asOf: Day): Aged {
  const day = lastSeen(entry, sources) ?? null;
  // A day in the future is a doubt of its own, not an age.
  const days = day === null || firstDayOf(day) > asOf ? null : daysBetween(firstDayOf(day), asOf);
  return { section, entry: nameOf(entry), day, days, ...entry.at };
}

/** Whether an entry was last seen before a day; false if its day is unknown. */
export const isBefore = ({ day }: Aged, first: Day): boolean => day !== null && firstDayOf(day) < first;

/** The text on an entry that is too old. */
export const staleText = ({ section, entry, day, days }: Aged): string =>
  section === "rates"
    ? `the exchange rates are from ${day}, ${ago(day!, days!)}`
    : `“${entry}” was last seen in ${day}, ${ago(day!, days!)}`;

/** A month or a year alone does not show the day. */
const ago = (day: Observed, days: number): string => `${day.length < 10 ? "up to " : ""}${several(days, "day")} ago`;

/** The date an entry states, else that of its newest source. */
export function lastSeen(entry: AnyEntry, sources: ReadonlyMap<string, Source>): Observed | undefined {
  if ("grade" in entry) return entry.date;
  const own =
    "month" in entry
      ? (entry.day ?? entry.month)
      : "packages" in entry
        ? entry.observed?.latest
        : "promote" in entry
          ? entry.observed
          : undefined;
  const seen = "coins" in entry ? (entry.seen ?? entry.first) : undefined;
  return (
    own ??
    seen ??
    entry.sources
      .flatMap((id) => sources.get(id)?.date ?? [])
      .sort()
      .at(-1)
  );
}
