import type { Catalogue, Gift } from "../../../catalogue/model/model.js";
import { type Day, firstDayOf, type Observed } from "../../../core/date.js";
import type { Diagnostic } from "../../../core/diagnostic.js";
import { fold } from "../../../core/name.js";
import { present } from "../../../core/present.js";
import { several } from "../../../core/text.js";
import { type AnyEntry, nameOf } from "../../../report/catalogue-entry.js";
import { citations } from "../../sources/report.js";
import { derivedDoubts } from "./derived-doubts.js";
import { acceptedBy, type Doubt, doubt, type Surroundings } from "./doubt.js";
import { listDoubts, priceDoubts } from "./price-doubts.js";

/** Doubts about entries that are valid: to be looked at, not necessarily to be fixed. */
export const doubts = (catalogue: Catalogue, asOf: Day, around: Surroundings = {}): Doubt[] => [
  ...futureDays(catalogue, asOf, around),
  ...(around.sketched === undefined ? [] : futureDays(around.sketched, asOf, around)),
  ...priceDoubts(catalogue, around),
  ...derivedDoubts(catalogue),
  ...unusedSources(catalogue, around),
  ...severalPrices(catalogue),
  ...listDoubts(catalogue, around),
  ...changedPrices(catalogue, around),
];

function unusedSources(catalogue: Catalogue, { sketched, replaced = [] }: Surroundings): Doubt[] {
  const others = [...Object.values(sketched ?? {}).flat(), ...replaced] as readonly Partial<{
    sources: readonly string[];
  }>[];
  const cited = new Set([...citations(catalogue).keys(), ...others.flatMap(({ sources = [] }) => sources)]);
  return catalogue.sources
    .filter(({ id }) => !cited.has(id))
    .map((one) => acceptedBy(doubt("catalogue.unused-source", `no entry cites the source “${one.id}”`, one.at), one));
}

/** Doubts about days after today. Rules may have them, as they are announced in advance. */
function futureDays(
  { sources, regions, priceLists, gifts, promote, rates }: Catalogue,
  asOf: Day,
  { placeIn }: Surroundings,
): Diagnostic[] {
  const days: (readonly [what: string, day: Observed | undefined, entry: AnyEntry, ...key: string[]])[] = [
    ...sources.map((one) => [`the source “${one.id}” is from`, one.date, one, "date"] as const),
    ...regions.map((one) => [`the ban in ${one.code} is from`, one.banned?.from, one, "banned", "from"] as const),
    ...priceLists.map((one) => [`“${one.id}” was seen in`, one.observed?.latest, one, "observed"] as const),
    ...gifts.map((one) => {
      const key = one.seen === undefined ? "first" : "seen";
      return [`“${nameOf(one)}” was seen in`, one[key], one, key] as const;
    }),
    ...promote.map((one) => [`“${one.id}” was seen in`, one.observed, one, "observed"] as const),
    ...rates.map((one) => {
      const key = one.day === undefined ? "month" : "day";
      return ["the rates are from", one[key], one, key] as const;
    }),
  ];
  return days.flatMap(([what, day, entry, ...key]) =>
    day === undefined || firstDayOf(day) <= asOf
      ? []
      : [
          doubt(
            "catalogue.future-day",
            `${what} ${day}, which is after ${asOf}`,
            placeIn?.(entry)?.(...key) ?? entry.at,
          ),
        ],
  );
}

/** Doubts about gifts whose price changed. Gift prices have never been seen to change, so one of the two is wrong. */
function changedPrices({ gifts }: Catalogue, { replaced = [], placeIn }: Surroundings): Diagnostic[] {
  const before = new Map<number, Gift[]>();
  for (const gift of replaced) {
    if (!("coins" in gift) || gift.id === undefined) continue;
    before.set(gift.id, [...(before.get(gift.id) ?? []), gift]);
  }
  return gifts.flatMap((gift) =>
    (before.get(gift.id ?? 0) ?? [])
      .filter(({ coins }) => coins !== gift.coins)
      .map((known) => {
        const message = `“${nameOf(gift)}” costs ${several(gift.coins, "coin")}, and ${known.coins} in the catalogue below it`;
        const at = placeIn?.(gift)?.("coins") ?? gift.at;
        const help = "no gift id has ever changed its price: check both";
        return doubt("gift.price-changed", message, at, [[known.at, "known here"]], help);
      }),
  );
}

/**
 * Doubts about names with several prices, among which users have to choose: only an id has one price. Accepted if a
 * gift of each price but the first gives a reason, so that another price is a new doubt.
 */
function severalPrices({ gifts }: Catalogue): Doubt[] {
  const named = new Map<string, Gift[]>();
  for (const gift of gifts) {
    for (const name of new Set([gift.name, ...gift.also].map(fold))) {
      const known = named.get(name);
      if (known === undefined) named.set(name, [gift]);
      else known.push(gift);
    }
  }
  return [...named].flatMap(([name, same]) => {
    const prices = [...new Set(same.map(({ coins }) => coins))].sort((a, b) => a - b);
    if (prices.length === 1) return [];
    const last = same.at(-1)!;
    const spelt = [last.name, ...last.also].find((one) => fold(one) === name)!;
    const message = `“${spelt}” has several prices: ${prices.slice(0, -1).join(", ")} or ${prices.at(-1)} coins`;
    const others = same
      .slice(0, -1)
      .map((gift) => [gift.at, `${nameOf(gift)}, ${several(gift.coins, "coin")}`] as const);
    const reasons = new Map(same.flatMap(({ coins, accepted }) => (accepted === undefined ? [] : [[coins, accepted]])));
    const isKnown = prices.every((coins) => coins === same[0]!.coins || reasons.has(coins));
    const [accepted] = isKnown ? reasons.values() : [];
    return [acceptedBy(doubt("gift.several-prices", message, last.at, others), present({ accepted }))];
  });
}
