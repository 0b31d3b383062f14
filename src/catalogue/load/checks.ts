import { type Dated, firstDayOf } from "../../core/date.js";
import type { Diagnostic } from "../../core/diagnostic.js";
import type { Place } from "../../core/source.js";
import type { CatalogueSections, Entry, PriceList, Regime, Rule } from "../model/model.js";
import type { PlaceOf } from "../schema/lower.js";
import type { SectionName } from "../schema/sections.js";
import { listed } from "../yaml/limit-diagnostics.js";
import type { Around } from "./around.js";
import { defaultModel } from "./default-model.js";
import { unknownReferences } from "./references.js";

/** Checks across entries: that references exist, and that only one entry answers. */
export const check = (catalogue: CatalogueSections, around: Around): Diagnostic[] =>
  [unknownReferences, overlappingRegimes, overlappingRules, rivalDefaults, defaultModel, backwards].flatMap((one) =>
    one(catalogue, around),
  );

/** An entry that may contradict another, and where it says so. */
interface Rival {
  readonly id: string;
  readonly at: Place;
  /** Absent if it is not from a file being checked. */
  readonly place: PlaceOf | undefined;
}

type Placed<T> = readonly [entry: T, place: PlaceOf | undefined];

/** Entries of a section, and partly readable ones whose values under these keys can be trusted. */
function* withSketches<T extends Entry>(
  section: SectionName,
  entries: readonly T[],
  { sketches, placeIn }: Around,
  keys: readonly (keyof T & string)[],
): Generator<Placed<T>> {
  for (const entry of entries) yield [entry, placeIn(entry)];
  for (const { section: of, values, place, isClear } of sketches) {
    if (of === section && isClear(...keys)) yield [values as unknown as T, place];
  }
}

/** At most one regime for a region may be in force on a day, and at most one for all regions. */
function overlappingRegimes(catalogue: CatalogueSections, around: Around): Diagnostic[] {
  const regimes = [...withSketches("regimes", catalogue.regimes, around, ["id", "regions", "from", "until"])];
  return overlapping("regimes", regimes, () => "", catalogue);
}

/** The same for rules that state one figure; a doubtful one never decides, so it contradicts nothing. */
function overlappingRules(catalogue: CatalogueSections, around: Around): Diagnostic[] {
  const rules = [...withSketches("rules", catalogue.rules, around, ["id", "rule", "regions", "from", "until"])];
  const deciding = rules.filter(([{ rule, doubtful }]) => ONE_FIGURE.has(rule) && doubtful === undefined);
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

type Ruling = Dated & Omit<Rival, "place"> & { readonly regions: Regime["regions"] };

/** Entries about one thing in one region form a row; sorted by day, only neighbours can overlap. */
function overlapping<T extends Ruling>(
  nouns: string,
  entries: readonly Placed<T>[],
  about: (entry: T) => string,
  { regionGroups }: CatalogueSections,
): Diagnostic[] {
  const groups = new Map(regionGroups.map(({ id, members }) => [id, members]));
  const membersOf = (names: Regime["regions"] | undefined): Iterable<string> =>
    new Set(names === "all" ? ["all"] : (names ?? []).flatMap((name) => groups.get(name) ?? [name]));
  const rows = new Map<string, [code: string, members: Placed<T>[]]>();
  for (const [entry, place] of entries) {
    for (const code of membersOf(entry.regions)) added(rows, `${about(entry)} ${code}`, code, [entry, place]);
  }
  const reported = new Map<T, Set<T>>();
  const found = [...rows.values()].flatMap(([code, members]) =>
    overlaps(members).flatMap(([[a, inA], [b, inB]]) => {
      if (reported.get(a)?.has(b) || reported.get(b)?.has(a)) return [];
      reported.set(a, (reported.get(a) ?? new Set()).add(b));
      return [{ code, rivals: [rivalOf(a, inA), rivalOf(b, inB)] as const }];
    }),
  );
  return listed(found, ({ code, rivals }) =>
    rival(
      rivals,
      "regions",
      (later, earlier) =>
        `“${later.id}” overlaps “${earlier.id}” for ${code}: two ${nouns} cannot be in force on one day`,
      "end the earlier one with “until”",
    ),
  );
}

function added<T>(rows: Map<string, [string, T[]]>, key: string, code: string, member: T): void {
  const row = rows.get(key);
  if (row === undefined) rows.set(key, [code, [member]]);
  else row[1].push(member);
}

/** Each entry with the earlier one that lasts longest, if it has not ended by then. */
function overlaps<T extends Dated>(row: readonly Placed<T>[]) {
  const sorted = [...row].sort(([a], [b]) => ((a.from ?? "") < (b.from ?? "") ? -1 : a.from === b.from ? 0 : 1));
  let longest = sorted[0]!;
  return sorted.slice(1).flatMap((one) => {
    const pair = [longest, one] as const;
    const [{ until }] = longest;
    const apart = until !== undefined && one[0].from !== undefined && one[0].from >= until;
    if (until !== undefined && (one[0].until === undefined || one[0].until > until)) longest = one;
    return apart ? [] : [pair];
  });
}

const rivalOf = ({ id, at }: Omit<Rival, "place">, place: PlaceOf | undefined): Rival => ({ id, at, place });

/** An entry that ends before it begins. */
function backwards({ regimes, rules, gifts }: CatalogueSections, around: Around): Diagnostic[] {
  const ends = ["id", "from", "until"] as const;
  const spans = [
    ...[...withSketches("regimes", regimes, around, ends), ...withSketches("rules", rules, around, ends)].map(
      ([{ id, from, until, at }, place]) => ({ name: id, from, to: until, key: "until", at, place }),
    ),
    ...[...withSketches("gifts", gifts, around, ["name", "first", "seen"])].map(
      ([{ name, first, seen, at }, place]) => ({
        name,
        from: first,
        to: seen,
        key: "seen",
        at,
        place,
      }),
    ),
  ];
  const wrong = spans.filter(({ from, to, key }) => {
    if (from === undefined || to === undefined || from < to) return false;
    return key === "until" || !from.startsWith(to);
  });
  return listed(wrong, ({ name, from, to, key, at, place }): Diagnostic => {
    const message =
      key === "seen"
        ? `“${name}” was last seen in ${to}, before it was first seen in ${from}`
        : `“${name}” ends on ${to}, not after its first day ${from}`;
    return { code: "schema.invalid", severity: "error", message, at: place?.(key) ?? at };
  });
}

/** Two lists cannot both answer for a region and channel from the same day on. */
function rivalDefaults({ priceLists }: CatalogueSections, around: Around): Diagnostic[] {
  const keys = ["id", "region", "channel", "observed", "default"] as const;
  const first = new Map<string, Rival>();
  const found: { readonly list: PriceList; readonly rivals: readonly [Rival, Rival] }[] = [];
  for (const [list, place] of withSketches("priceLists", priceLists, around, keys)) {
    if (!list.default || list.region === undefined || list.channel === undefined) continue;
    const answers = `${list.region} ${list.channel} ${firstSeen(list.observed)}`;
    const [mine, other] = [rivalOf(list, place), first.get(answers)];
    if (other === undefined) first.set(answers, mine);
    else found.push({ list, rivals: [other, mine] });
  }
  return listed(found, ({ list, rivals }) =>
    rival(
      rivals,
      "default",
      (later, earlier) =>
        `“${later.id}” is a default for ${list.region} ${list.channel} from the same day as “${earlier.id}”`,
      "keep “default: true” on one of them",
    ),
  );
}

const firstSeen = (observed: PriceList["observed"]): string =>
  observed === undefined ? "" : firstDayOf(observed.earliest);

/** Reported at the later one, which was probably just written; across files, at the one in the top file. */
function rival(
  [a, b]: readonly [Rival, Rival],
  key: string,
  message: (later: Rival, earlier: Rival) => string,
  help: string,
): Diagnostic {
  const isAbove = a.at.line < b.at.line || (a.at.line === b.at.line && a.at.column < b.at.column);
  const swapped = a.place !== undefined && b.place !== undefined && a.at.file === b.at.file && !isAbove;
  const [earlier, later] = swapped ? [b, a] : [a, b];
  return {
    code: "catalogue.overlap",
    severity: "error",
    message: message(later, earlier),
    at: later.place?.(key) ?? later.at,
    related: [{ at: earlier.at, message: "the other one" }],
    help,
  };
}
