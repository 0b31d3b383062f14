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

/** The answer of `sources`. */
export type SourcesReport = Report<Understood<SourcesQuery>, Sources>;

/** Every source with its grade and day, or one with all that rests on it. Fails for an id that does not exist. */
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

/** Prices and rules are asked for by their own ids too: these stand in every answer. */
function wayTo(id: string, { sources, priceLists, payoutModels, rules }: Catalogue): string {
  return [...priceLists, ...payoutModels, ...rules].some((entry) => entry.id === id)
    ? `it is an entry: giftworth catalogue show ${id} says what it rests on`
    : (didYouMean(
        id,
        sources.map((source) => source.id),
      ) ?? "see giftworth sources for the ids");
}

type Citing = NonNullable<KnownSource["entries"]>[number];

/** Which entries cite each source. */
export function citations({ sources: _, ...sections }: Catalogue): Map<string, Citing[]> {
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
