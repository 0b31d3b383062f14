import { didYouMean } from "../core/closest.js";
import { firstDayOf } from "../core/date.js";
import type { Diagnostic } from "../core/diagnostic.js";
import type { Place } from "../core/source.js";
import type { Catalogue, Entry, PriceList, Regime } from "./model.js";

/** What no single entry can know: that what it refers to exists, and that nothing answers twice. */
export const check = (catalogue: Catalogue): Diagnostic[] => CHECKS.flatMap((one) => one(catalogue));

const CHECKS: readonly ((catalogue: Catalogue) => Diagnostic[])[] = [
  unknownSources,
  unknownRegions,
  unknownLadders,
  overlappingRegimes,
  rivalDefaults,
];

function unknown(kind: string, name: string, at: Place, known: Iterable<string>): Diagnostic {
  const help = didYouMean(name, known);
  return {
    code: "catalogue.unknown-reference",
    severity: "error",
    message: `there is no ${kind} “${name}”`,
    at,
    ...(help === undefined ? {} : { help }),
  };
}

function unknownSources(catalogue: Catalogue): Diagnostic[] {
  const known = new Set(catalogue.sources.map(({ id }) => id));
  const { sources: _, ...rest } = catalogue;
  const cited: Entry[] = [...Object.values(rest).flat(), ...customs(catalogue), ...bans(catalogue)];
  return cited.flatMap(({ sources, at }) =>
    sources.filter((id) => !known.has(id)).map((id) => unknown("source", id, at, known)),
  );
}

const customs = ({ priceLists }: Catalogue) =>
  priceLists.flatMap(({ custom }) => (custom === undefined ? [] : [custom]));

const bans = ({ regions }: Catalogue) =>
  regions.flatMap(({ banned, at }) => (banned === undefined ? [] : [{ sources: banned.sources, at }]));

function unknownRegions({ regions, regionGroups, priceLists, regimes, rules }: Catalogue): Diagnostic[] {
  const codes = new Set(regions.map(({ code }) => code));
  const all = new Set([...codes, ...regionGroups.map(({ id }) => id)]);
  const named = [
    ...regionGroups.map(({ members, at }) => ({ names: members, at, among: codes })),
    ...priceLists.map(({ region, at }) => ({ names: region === undefined ? [] : [region], at, among: codes })),
    ...regimes.map((regime) => ({ names: namesOf(regime), at: regime.at, among: all })),
    ...rules.map(({ regions: names, at }) => ({ names: names === "all" ? [] : names, at, among: all })),
  ];
  return named.flatMap(({ names, at, among }) =>
    names.filter((name) => !among.has(name)).map((name) => unknown("region", name, at, among)),
  );
}

const namesOf = (regime: Regime): readonly string[] => [
  ...(regime.regions === "all" ? [] : regime.regions),
  ...(regime.kind === "flat" ? regime.stated : []),
];

function unknownLadders({ regimes, missionLadders }: Catalogue): Diagnostic[] {
  const known = new Set(missionLadders.map(({ id }) => id));
  return regimes.flatMap((regime) =>
    regime.kind === "scaled" && !known.has(regime.ladder) ? [unknown("ladder", regime.ladder, regime.at, known)] : [],
  );
}

/** Of the regimes that name one region, or of those for all, at most one may be in force on a day. */
function overlappingRegimes({ regimes, regionGroups }: Catalogue): Diagnostic[] {
  const members = (names: Regime["regions"]): ReadonlySet<string> =>
    new Set(
      names === "all"
        ? ["all"]
        : names.flatMap((name) => regionGroups.find(({ id }) => id === name)?.members ?? [name]),
    );
  return pairs(regimes).flatMap(([earlier, later]) => {
    const mine = members(earlier.regions);
    const shared = [...members(later.regions)].find((code) => mine.has(code));
    if (shared === undefined || !overlap(earlier, later)) return [];
    const message = `overlaps “${earlier.id}” for ${shared}: two regimes cannot be in force on one day`;
    return [rival(message, later.at, earlier.at, "end the earlier one with “until”")];
  });
}

/** Two lists cannot both answer for a region and channel from the same day on. */
function rivalDefaults({ priceLists }: Catalogue): Diagnostic[] {
  const defaults = priceLists.filter((list) => list.default);
  return pairs(defaults).flatMap(([earlier, later]) => {
    const same =
      earlier.region === later.region && earlier.channel === later.channel && firstSeen(earlier) === firstSeen(later);
    const message = `is a default for ${later.region} ${later.channel} from the same day as “${earlier.id}”`;
    return same ? [rival(message, later.at, earlier.at, "keep “default: true” on one of them")] : [];
  });
}

const firstSeen = ({ observed }: PriceList): string => (observed === undefined ? "" : firstDayOf(observed.earliest));

const rival = (message: string, at: Place, other: Place, help: string): Diagnostic => ({
  code: "catalogue.overlap",
  severity: "error",
  message,
  at,
  related: [{ at: other, message: "the other one" }],
  help,
});

function* pairsOf<T>(items: readonly T[]): Generator<readonly [T, T]> {
  for (const [i, a] of items.entries()) for (const b of items.slice(i + 1)) yield [a, b];
}

const pairs = <T>(items: readonly T[]): (readonly [T, T])[] => [...pairsOf(items)];

const overlap = (a: Regime, b: Regime): boolean =>
  (a.until === undefined || b.from === undefined || b.from < a.until) &&
  (b.until === undefined || a.from === undefined || a.from < b.until);
