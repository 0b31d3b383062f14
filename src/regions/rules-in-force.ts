import type { Catalogue, Rule } from "../catalogue/model/model.js";
import { inForce } from "../core/date.js";
import type { Market } from "./market.js";

interface Regional {
  readonly regions: readonly string[] | "all";
}

/** A region's code and the groups it belongs to: every name that includes it. */
export const namesOf = (code: string, { regionGroups }: Pick<Catalogue, "regionGroups">): ReadonlySet<string> =>
  new Set([code, ...regionGroups.filter(({ members }) => members.includes(code)).map(({ id }) => id)]);

/** The entries that name a region or one of its groups; those for all regions come after them. */
export function entriesFor<T extends Regional>(entries: readonly T[], { region, catalogue }: Market): T[] {
  const names = namesOf(region.code, catalogue);
  const own = entries.filter(({ regions }) => regions !== "all" && regions.some((name) => names.has(name)));
  return [...own, ...entries.filter(({ regions }) => regions === "all")];
}

/** Rules of one kind; some kinds share a form. */
type RuleOf<K extends Rule["rule"]> = Rule & { readonly rule: K };

/** The rules of one kind in force in a region on a day, those that name it before those for all. */
export function rulesFor<K extends Rule["rule"]>(kind: K, market: Market): RuleOf<K>[] {
  const ofKind = market.catalogue.rules.filter((rule): rule is RuleOf<K> => rule.rule === kind);
  return entriesFor(ofKind, market).filter((rule) => inForce([rule], market.asOf) !== undefined);
}
