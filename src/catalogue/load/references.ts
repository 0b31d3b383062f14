import type { Diagnostic } from "../../core/diagnostic.js";
import { present } from "../../core/present.js";
import type { Place } from "../../core/source.js";
import { didYouMean } from "../../core/suggest.js";
import type { CatalogueSections } from "../model/model.js";
import type { PlaceOf } from "../schema/lower.js";
import type { Values } from "../schema/partial-entry.js";
import { listed } from "../yaml/limit-diagnostics.js";
import type { Path } from "../yaml/read.js";
import type { Around } from "./around.js";

/** A word in an entry that refers to another entry, and its path. */
interface Reference {
  readonly kind: "source" | "region" | "ladder" | "price list" | "price tier" | "tax" | "month of rates";
  readonly name: string;
  readonly path: Path;
  /** Only a country is allowed, not a group. */
  readonly country?: true;
}

/** Every reference to an entry that does not exist. A faulty entry does exist, and refers to others. */
export function unknownReferences(catalogue: CatalogueSections, around: Around): Diagnostic[] {
  const { sources, regions, regionGroups, missionLadders, priceLists, priceTiers, taxes } = catalogue;
  const { sketches, covered, placeIn } = around;
  const sketched = new Set(sketches.flatMap(({ values: { id, code, month } }) => [id, code, month]));
  const countries = new Set(regions.map(({ code }) => code));
  const known = {
    source: new Set(sources.map(({ id }) => id)),
    region: new Set([...countries, ...regionGroups.map(({ id }) => id)]),
    ladder: new Set(missionLadders.map(({ id }) => id)),
    "price list": new Set(priceLists.map(({ id }) => id)),
    "price tier": new Set(priceTiers.map(({ id }) => id)),
    tax: new Set(taxes.map(({ id }) => id)),
    "month of rates": new Set<string>(catalogue.rates.map(({ month }) => month)),
  };
  const naming: (readonly [values: Values, at: Place, place: PlaceOf | undefined])[] = [
    ...[...Object.values(catalogue).flat(), ...covered].map(
      (entry) => [entry as unknown as Values, entry.at, placeIn(entry)] as const,
    ),
    ...sketches.map(({ values, at, place }) => [values, at, place] as const),
  ];
  const nowhere = naming.flatMap(([values, at, place]) =>
    referencesIn(values)
      .filter(({ kind, name, country }) => !(country ? countries : known[kind]).has(name) && !sketched.has(name))
      .map((reference) => ({ ...reference, at, place })),
  );
  return listed(nowhere, ({ kind, name, country, path, at, place }) => {
    const help =
      name === "UK" && countries.has("GB") ? "did you mean “GB”?" : didYouMean(name, country ? countries : known[kind]);
    return {
      code: "catalogue.unknown-reference",
      severity: "error",
      message: `there is no ${kind} “${name}”`,
      at: place === undefined ? at : placeOfReference(path, place),
      ...present({ help }),
    };
  });
}

function referencesIn(values: Values): Reference[] {
  const { region, regions, members, stated, ladder, custom, banned, derivedFrom } = values;
  const named = (names: unknown, key: string): Reference[] =>
    Array.isArray(names) ? names.map((name, index) => ({ kind: "region", name, path: [key, index] })) : [];
  return [
    ...citedIn(values, []),
    ...citedIn(custom, ["custom"]),
    ...citedIn(banned, ["banned"]),
    ...(typeof region === "string" ? [{ kind: "region", name: region, path: ["region"], country: true } as const] : []),
    ...named(members, "members").map((one) => ({ ...one, country: true }) as const),
    ...named(regions, "regions"),
    ...named(stated, "stated"),
    ...partsIn(derivedFrom),
    ...(typeof ladder === "string" ? [{ kind: "ladder", name: ladder, path: ["ladder"] } as const] : []),
  ];
}

/** What the prices of a list are derived from. */
function partsIn(from: unknown): Reference[] {
  const named = (from ?? {}) as Readonly<Record<string, string>>;
  return PARTS.flatMap(([key, kind]) =>
    named[key] === undefined ? [] : [{ kind, name: named[key], path: ["derivedFrom", key] }],
  );
}

const PARTS = [
  ["list", "price list"],
  ["tier", "price tier"],
  ["tax", "tax"],
  ["rate", "month of rates"],
] as const;

function citedIn(part: unknown, base: Path): Reference[] {
  const { sources } = (part ?? {}) as { readonly sources?: readonly string[] };
  return (sources ?? []).map((name, index) => ({ kind: "source", name, path: [...base, "sources", index] }));
}

/** A single source is written `source: id`; a value comes after its key, so it is never where its entry begins. */
function placeOfReference(path: Path, place: PlaceOf): Place {
  const list = path.indexOf("sources");
  if (list < 0) return place(...path);
  const base = path.slice(0, list);
  const [entry, single] = [place(...base), place(...base, "source")];
  return single.line === entry.line && single.column === entry.column ? place(...path) : single;
}
