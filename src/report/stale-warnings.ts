import type { Catalogue } from "../catalogue/model/model.js";
import type { Day } from "../core/date.js";
import { type Age, firstWithin } from "./age.js";
import { entriesBehind } from "./entries-behind.js";
import { ageOf, isBefore, staleText } from "./entry-age.js";
import type { Explanation, Warning } from "./report.js";

/** A warning for every entry behind the figures of an answer that was last seen longer ago than that. */
export function staleWarnings({ steps }: Explanation, maxAge: Age, asOf: Day, catalogue: Catalogue): Warning[] {
  // An assumed share is an entry of the catalogue like any fact, and ages like one.
  const facts = steps.flatMap((step) =>
    (step.kind === "fact" || step.kind === "assumption") && step.at !== undefined ? [step.at] : [],
  );
  const sources = new Map(catalogue.sources.map((source) => [source.id, source]));
  const first = firstWithin(maxAge, asOf);
  return entriesBehind(facts, catalogue)
    .map(([section, entry]) => ageOf(section, entry, sources, asOf))
    .filter((aged) => isBefore(aged, first))
    .sort((a, b) => (b.days ?? 0) - (a.days ?? 0))
    .map((aged) => ({
      code: "catalogue.stale",
      message: `${staleText(aged)} (${aged.file}:${aged.line}:${aged.column})`,
    }));
}
