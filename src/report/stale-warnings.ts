import type { Catalogue } from "../catalogue/model/model.js";
import type { Day } from "../core/date.js";
import type { Place } from "../core/source.js";
import { type Age, firstWithin } from "./age.js";
import { type AnyEntry, type SectionName, sectionsOf } from "./catalogue-entry.js";
import { ageOf, isBefore, staleText } from "./entry-age.js";
import type { Explanation, Warning } from "./report.js";

/** A warning for every entry that the figures of an answer rest on and that was last seen longer ago than that. */
export function staleWarnings({ steps }: Explanation, maxAge: Age, asOf: Day, catalogue: Catalogue): Warning[] {
  // A share that is assumed stands in the catalogue like any fact, and ages like one.
  const facts = steps.flatMap((step) =>
    (step.kind === "fact" || step.kind === "assumption") && step.at !== undefined ? [step.at] : [],
  );
  const sources = new Map(catalogue.sources.map((source) => [source.id, source]));
  const first = firstWithin(maxAge, asOf);
  return behind(facts, catalogue)
    .map(([section, entry]) => ageOf(section, entry, sources, asOf))
    .filter((aged) => isBefore(aged, first))
    .sort((a, b) => (b.days ?? 0) - (a.days ?? 0))
    .map((aged) => ({
      code: "catalogue.stale",
      message: `${staleText(aged)} (${aged.file}:${aged.line}:${aged.column})`,
    }));
}

/** The entries that facts stand in: a fact's place is that of its entry, or of a part further down. */
function behind(facts: readonly Place[], catalogue: Catalogue): (readonly [SectionName, AnyEntry])[] {
  const all = sectionsOf(catalogue).flatMap(([section, entries]) => entries.map((entry) => [section, entry] as const));
  const inOrder = [...all].sort(([, a], [, b]) => order(a.at, b.at));
  return inOrder.filter(([, { at }], index) => {
    const next = inOrder[index + 1]?.[1].at;
    return facts.some(
      (fact) => order(at, fact) <= 0 && fact.file === at.file && (next === undefined || order(fact, next) < 0),
    );
  });
}

function order(a: Place, b: Place): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
