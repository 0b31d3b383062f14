import type { Catalogue } from "../../catalogue/model/model.js";
import { failure, type Outcome, succeed } from "../../core/diagnostic.js";
import { present } from "../../core/present.js";
import type { Place } from "../../core/source.js";
import { didYouMean } from "../../core/suggest.js";
import { nameOf } from "../../report/catalogue-entry.js";
import { citedSource, type Report, report, type Understood } from "../../report/report.js";
import { sourcesInWords } from "./answer.js";
import type { KnownSource, Sources, SourcesQuery } from "./body.js";

export type { Sources, SourcesQuery } from "./body.js";

/** The report of `sources`. */
export type SourcesReport = Report<Understood<SourcesQuery>, Sources>;

/** All sources with grade and day, or one with the entries that cite it. Fails for an unknown id. */
export function sources(query: SourcesQuery, catalogue: Catalogue): Outcome<SourcesReport> {
  const wanted = query.id?.toLowerCase();
  const found = catalogue.sources.filter(({ id }) => wanted === undefined || id === wanted);
  if (found.length === 0)
    return failure("source.unknown", `there is no source “${query.id}”`, wayTo(wanted ?? "", catalogue));
  const citing = citations(catalogue);
  const bibliography = found.map((source) => {
    const entries = citing.get(source.id) ?? [];
    return {
      ...citedSource(source),
      ...present({ note: source.note }),
      cited: entries.length,
      ...present({ entries: wanted === undefined ? undefined : entries }),
    };
  });
  return succeed(report("sources/1", query, { bibliography }, catalogue, sourcesInWords(bibliography, query)));
}

/** Help for the id of a price list, model or rule, which users see in answers and may take for a source. */
function wayTo(id: string, { sources, priceLists, payoutModels, rules }: Catalogue): string {
  return [...priceLists, ...payoutModels, ...rules].some((entry) => entry.id === id)
    ? `it is an entry: giftworth catalogue show ${id} names its sources`
    : (didYouMean(
        id,
        sources.map((source) => source.id),
      ) ?? "see giftworth sources for the ids");
}

type Citing = NonNullable<KnownSource["entries"]>[number];

/** The entries that cite each source. */
export function citations({ sources: _, day: __, ...sections }: Catalogue): Map<string, Citing[]> {
  const citing = new Map<string, Citing[]>();
  const cite = (entry: string, { file, line }: Place, sources: readonly string[]): void => {
    for (const id of sources) {
      const known = citing.get(id);
      if (known === undefined) citing.set(id, [{ entry, file, line }]);
      else known.push({ entry, file, line });
    }
  };
  for (const entry of Object.values(sections).flat()) {
    cite(nameOf(entry), entry.at, entry.sources);
    if ("custom" in entry && entry.custom !== undefined) {
      cite(`${nameOf(entry)}, custom amount`, entry.custom.at, entry.custom.sources);
    }
    if ("banned" in entry && entry.banned !== undefined) cite(`${nameOf(entry)}, ban`, entry.at, entry.banned.sources);
  }
  return citing;
}
