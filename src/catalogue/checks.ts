import { didYouMean } from "../core/closest.js";
import { type Dated, firstDayOf } from "../core/date.js";
import type { Diagnostic } from "../core/diagnostic.js";
import type { Place } from "../core/source.js";
import type { Broken } from "./file.js";
import type { Catalogue, Entry, PriceList, Regime, Rule } from "./model.js";

/**
 * What no single entry can know: that what it refers to exists, and that nothing answers twice. Entries left out for
 * a fault of their own exist all the same, and cite like others.
 */
export const check = (catalogue: Catalogue, broken: Broken): Diagnostic[] =>
  CHECKS.flatMap((one) => one(catalogue, broken));

const CHECKS: readonly ((catalogue: Catalogue, broken: Broken) => Diagnostic[])[] = [
  unknownSources,
  unknownRegions,
  unknownLadders,
  overlappingRegimes,
  overlappingRules,
  rivalDefaults,
  defaultModel,
  backwards,
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

function unknownSources(catalogue: Catalogue, broken: Broken): Diagnostic[] {
  const known = new Set([...catalogue.sources.map(({ id }) => id), ...broken.ids]);
  return citing(catalogue, broken).flatMap(({ sources, at }) =>
    sources.filter((id) => !known.has(id)).map((id) => unknown("source", id, at, known)),
  );
}

/** Everything that names sources. */
export function citing(catalogue: Catalogue, broken: Broken): Pick<Entry, "sources" | "at">[] {
  const { sources: _, ...rest } = catalogue;
  return [...Object.values(rest).flat(), ...customs(catalogue), ...bans(catalogue), ...broken.citing];
}

const customs = ({ priceLists }: Catalogue) =>
  priceLists.flatMap(({ custom }) => (custom === undefined ? [] : [custom]));

const bans = ({ regions }: Catalogue) =>
  regions.flatMap(({ banned, at }) => (banned === undefined ? [] : [{ sources: banned.sources, at }]));

function unknownRegions(
  { regions, regionGroups, priceLists, regimes, rules, promote }: Catalogue,
  { ids }: Broken,
): Diagnostic[] {
  const codes = new Set([...regions.map(({ code }) => code), ...ids]);
  const all = new Set([...codes, ...regionGroups.map(({ id }) => id)]);
  const named = [
    ...regionGroups.map(({ members, at }) => ({ names: members, at, among: codes })),
    ...priceLists.map(({ region, at }) => ({ names: region === undefined ? [] : [region], at, among: codes })),
    ...regimes.map((regime) => ({ names: namesOf(regime), at: regime.at, among: all })),
    ...promote.map((one) => ({ names: one.promote === "offered" ? one.regions : [], at: one.at, among: all })),
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

function unknownLadders({ regimes, missionLadders }: Catalogue, { ids }: Broken): Diagnostic[] {
  const known = new Set([...missionLadders.map(({ id }) => id), ...ids]);
  return regimes.flatMap((regime) =>
    regime.kind === "scaled" && !known.has(regime.ladder) ? [unknown("ladder", regime.ladder, regime.at, known)] : [],
  );
}

/** Of the regimes that name one region, or of those for all, at most one may be in force on a day. */
function overlappingRegimes(catalogue: Catalogue): Diagnostic[] {
  return overlapping("regimes", catalogue.regimes, () => "", catalogue);
}

/** The same of rules that state one figure; one that is doubtful never decides, so it contradicts nothing. */
function overlappingRules(catalogue: Catalogue): Diagnostic[] {
  const deciding = catalogue.rules.filter(({ rule, doubtful }) => ONE_FIGURE.has(rule) && doubtful === undefined);
  const about = (rule: Rule): string => `${rule.rule} ${"method" in rule ? rule.method : ""}`;
  return overlapping("rules", deciding, about, catalogue);
}

const ONE_FIGURE: ReadonlySet<Rule["rule"]> = new Set([
  "minimum",
  "methods",
  "fee",
  "cap",
  "processing",
  "spread",
  "withholding",
]);

type Ruling = Dated & { readonly id: string; readonly regions: Regime["regions"]; readonly at: Place };

function overlapping<T extends Ruling>(
  nouns: string,
  entries: readonly T[],
  about: (entry: T) => string,
  { regionGroups }: Catalogue,
): Diagnostic[] {
  const members = (names: Regime["regions"]): ReadonlySet<string> =>
    new Set(
      names === "all"
        ? ["all"]
        : names.flatMap((name) => regionGroups.find(({ id }) => id === name)?.members ?? [name]),
    );
  return pairs(entries).flatMap(([earlier, later]) => {
    if (about(earlier) !== about(later) || !overlap(earlier, later)) return [];
    const mine = members(earlier.regions);
    const shared = [...members(later.regions)].find((code) => mine.has(code));
    if (shared === undefined) return [];
    const message = `overlaps “${earlier.id}” for ${shared}: two ${nouns} cannot be in force on one day`;
    return [rival(message, later.at, earlier.at, "end the earlier one with “until”")];
  });
}

/** What ends before it has begun was never true. */
function backwards({ regimes, rules, gifts }: Catalogue): Diagnostic[] {
  const spans = [
    ...[...regimes, ...rules].map(({ id, from, until, at }) => ({ name: id, from, to: until, whole: false, at })),
    ...gifts.map(({ name, first, seen, at }) => ({ name, from: first, to: seen, whole: true, at })),
  ];
  return spans.flatMap(({ name, from, to, whole, at }): Diagnostic[] => {
    if (from === undefined || to === undefined || from < to || (whole && from.startsWith(to))) return [];
    const message = whole
      ? `“${name}” was last seen in ${to}, before it was first seen in ${from}`
      : `“${name}” ends on ${to}, not after its first day ${from}`;
    return [{ code: "schema.invalid", severity: "error", message, at }];
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

/** Questions that name no model are answered by one, and it starts from diamonds: nobody says where coins are bought. */
function defaultModel({ payoutModels }: Catalogue, { ids }: Broken): Diagnostic[] {
  const [one, ...others] = payoutModels.filter((model) => model.default);
  const fault = { code: "schema.invalid", severity: "error" } as const;
  if (one === undefined) {
    const [first] = payoutModels;
    // A model that could not be read may be the one.
    if (first === undefined || ids.size > 0) return [];
    const help = "add “default: true” to one that starts from diamonds";
    return [{ ...fault, message: "no payout model is the default", at: first.at, help }];
  }
  const rivals = others.map(({ id, at }) =>
    rival(
      `“${id}” is the default payout model, and so is “${one.id}”`,
      at,
      one.at,
      `leave one default, or restate “${one.id}” without “default: true”`,
    ),
  );
  if (one.base === "diamonds") return rivals;
  const message = `“${one.id}” is the default payout model, but starts from what viewers pay`;
  return [...rivals, { ...fault, message, at: one.at, help: "make one with “base: diamonds” the default" }];
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

const overlap = (a: Dated, b: Dated): boolean =>
  (a.until === undefined || b.from === undefined || b.from < a.until) &&
  (b.until === undefined || a.from === undefined || a.from < b.until);
