import type { Catalogue, Source } from "../../../catalogue/model/model.js";
import type { Day } from "../../../core/date.js";
import { failure, type Outcome, succeed } from "../../../core/diagnostic.js";
import { fold } from "../../../core/name.js";
import { present } from "../../../core/present.js";
import { sentence } from "../../../core/sentence.js";
import type { Place } from "../../../core/source.js";
import { didYouMean } from "../../../core/suggest.js";
import { grouped, quoted } from "../../../core/text.js";
import { type AnyEntry, nameOf, type SectionName, sectionsOf, stated } from "../../../report/catalogue-entry.js";
import { lastSeen } from "../../../report/entry-age.js";
import { type Remarks, type Report, report, type Understood } from "../../../report/report.js";

/** What is in the catalogue, and where? */
export interface ShowQuery {
  /** A name of an entry: id, country code, month, gift name, `id:6369`. All entries if left out. */
  readonly id?: string;
  readonly asOf: Day;
}

/** An entry and the place to correct it. */
export interface Shown extends Place {
  readonly section: SectionName;
  readonly entry: string;
  /** Its own day, otherwise that of its newest source; null if none is known. */
  readonly day: string | null;
  readonly sources: readonly string[];
  /** All its fields, with numbers as written; only if an entry was requested. */
  readonly values?: Readonly<Record<string, unknown>>;
}

interface SectionSummary {
  readonly section: SectionName;
  readonly entries: number;
  /** The earliest and the latest day of the entries; null if none has a day. */
  readonly from: string | null;
  readonly to: string | null;
  readonly undated: number;
}

export interface Show {
  readonly sections: readonly SectionSummary[];
  /** The entries with the requested name, otherwise all. */
  readonly entries: readonly Shown[];
}

/** The report of `catalogue show`. */
export type ShowReport = Report<Understood<ShowQuery>, Show>;

/** All entries with a name, with their fields and places; or all entries, counted by section. */
export function show(query: ShowQuery, catalogue: Catalogue): Outcome<ShowReport> {
  const sources = new Map(catalogue.sources.map((source) => [source.id, source]));
  const all = sectionsOf(catalogue);
  const sections = all.map(([section, entries]) => summary(section, entries, sources));
  const wanted = query.id === undefined ? undefined : fold(query.id);
  const found = all.flatMap(([section, entries]) =>
    entries
      .filter((entry) => wanted === undefined || namesOf(entry).some((name) => fold(name) === wanted))
      .map((entry) => shown(section, entry, sources, wanted !== undefined)),
  );
  if (query.id !== undefined && found.length === 0) {
    const known = all.flatMap(([, entries]) => entries.flatMap(namesOf));
    const help = didYouMean(query.id, known) ?? "giftworth catalogue show --format csv lists every entry";
    return failure("entry.unknown", `no catalogue entry has the id or name ${quoted(query.id)}`, help);
  }
  const cites = wanted === undefined ? [] : found.flatMap((one) => one.sources);
  const body: Show = { sections, entries: found };
  return succeed(report("show/1", query, body, catalogue, showInWords(body, query), { cites }));
}

/** One sentence with the number of entries, or on the entries with a name. */
function showInWords({ sections, entries }: Show, { id, asOf }: ShowQuery): Remarks {
  if (id === undefined) {
    return {
      said: {
        answer: sentence(
          `The catalogue holds ${grouped(String(entries.length))} entries in ${sections.length} sections.`,
        ),
        where: sentence(`${asOf}.`),
        further: ["an entry with its location: giftworth catalogue show ID", "every entry: --format csv"],
      },
    };
  }
  const [first, ...others] = entries;
  return {
    said: {
      answer: sentence(
        others.length === 0
          ? `${first!.entry} is in ${first!.file}, line ${first!.line}.`
          : `${entries.length} entries match ${quoted(id)}.`,
      ),
      where: sentence(),
    },
  };
}

/** All names by which an entry can be requested. */
function namesOf(entry: AnyEntry): readonly string[] {
  if ("month" in entry) return [entry.day ?? entry.month];
  if ("code" in entry) return [entry.code];
  if (!("coins" in entry)) return [entry.id];
  const ids = entry.id === undefined ? [] : [String(entry.id), `id:${entry.id}`];
  return [...ids, entry.name, ...entry.also];
}

function shown(section: SectionName, entry: AnyEntry, sources: ReadonlyMap<string, Source>, whole: boolean): Shown {
  return {
    section,
    entry: nameOf(entry),
    day: lastSeen(entry, sources) ?? null,
    ...entry.at,
    sources: "sources" in entry ? entry.sources : [],
    ...present({ values: whole ? stated(entry) : undefined }),
  };
}

function summary(
  section: SectionName,
  entries: readonly AnyEntry[],
  sources: ReadonlyMap<string, Source>,
): SectionSummary {
  const days = entries.flatMap((entry) => lastSeen(entry, sources) ?? []).sort();
  const undated = entries.length - days.length;
  return { section, entries: entries.length, from: days[0] ?? null, to: days.at(-1) ?? null, undated };
}
