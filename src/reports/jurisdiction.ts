import type { Catalogue } from "../catalogue/model.js";

interface Regional {
  readonly regions: readonly string[] | "all";
}

/** The entries that name a region, itself or by a group it belongs to, before those for all. */
export function entriesFor<T extends Regional>(entries: readonly T[], code: string, { regionGroups }: Catalogue): T[] {
  const groups = regionGroups.filter(({ members }) => members.includes(code)).map(({ id }) => id);
  const names = new Set([code, ...groups]);
  const own = entries.filter(({ regions }) => regions !== "all" && regions.some((name) => names.has(name)));
  return [...own, ...entries.filter(({ regions }) => regions === "all")];
}
