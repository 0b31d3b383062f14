import { sentence } from "../../core/sentence.js";
import { several } from "../../core/text.js";
import { sourceWords } from "../../report/grade-words.js";
import type { Remarks } from "../../report/report.js";
import type { KnownSource, SourcesQuery } from "./body.js";

/** One sentence on the sources of the catalogue, or on one source and the entries that cite it. */
export function sourcesInWords(sources: readonly KnownSource[], { id, asOf }: SourcesQuery): Remarks {
  const [source] = sources;
  if (id !== undefined && source !== undefined) {
    const { title, date, cited } = source;
    const entries = cited === 1 ? "1 entry rests on it" : `${cited} entries rest on it`;
    return {
      said: {
        answer: sentence(`${title}: ${sourceWords(source)}, ${date ?? "undated"}.`),
        where: sentence(`${entries}.`),
      },
    };
  }
  const own = sources.filter(({ grade }) => grade === "official").length;
  const days = sources.flatMap(({ date }) => date ?? []).sort();
  return {
    said: {
      answer: sentence(`${several(sources.length, "source")}, ${own} of them official.`),
      where: sentence(`${asOf}. The oldest is from ${days[0]}, the newest from ${days.at(-1)}.`),
      further: ["one with its address and all that rests on it: giftworth sources ID"],
    },
  };
}
