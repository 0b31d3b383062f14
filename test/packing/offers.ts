import fc from "fast-check";
import { bundledCatalogue } from "../../src/index.js";
import type { CustomAmount, Offer, Pack } from "../../src/packing/purchase.js";
import { shopOf } from "../../src/pricing/receipt.js";

function list(text: string): readonly Pack[] {
  return text.split(" ").map((entry) => {
    const [coins, price] = entry.split("=");
    return { coins: Number(coins), price: Number(price) };
  });
}

/** Price lists as they are on sale, in cents or the like. */
export const shops = {
  "US web": {
    packs: list("70=74 350=370 700=740 1400=1480 3500=3700 7000=7400 17500=18500"),
    custom: { minimum: 30, maximum: 500_000, give: 106, per: 100 },
  },
  "US web of 2026": {
    packs: list("30=31 350=365 700=725 1400=1449 3500=3620 7000=7240 17500=18100"),
    custom: { minimum: 30, maximum: 500_000, give: 104, per: 100 },
  },
  "US iOS": { packs: list("65=99 330=499 660=999 1321=1999 3303=4999 6607=9999") },
  "US Android": { packs: list("70=99 350=499 700=999 1400=1999 3500=4999 7000=9999") },
  "GB iOS": { packs: list("40=49 65=89 330=449 660=899 1321=1799 3303=4499 6607=8999 16500=21999") },
  "iOS tiers": { packs: list("20=29 1120=1699 1515=2299 2045=3099 2905=4399 4955=7499 6000=8999 16500=24999") },
  "FR web": { packs: list("70=85 350=415 700=829 1400=1649 3500=4125 7000=8209 17500=20519") },
  "VN web": { packs: list("30=9800 350=113900 700=227700 3500=1138100 17500=5690400") },
} satisfies Record<string, Offer>;

/** Every list of the catalogue; its custom amounts few enough to try every one. */
export const catalogueShops: Readonly<Record<string, Offer>> = Object.fromEntries(
  bundledCatalogue().priceLists.map((list) => {
    const { packs, custom } = shopOf(list);
    return [list.id, custom === undefined ? { packs } : { packs, custom: { ...custom, maximum: 900 } }];
  }),
);

/** The same lists with custom amounts small enough to try every one. */
export const smallCustoms: readonly (readonly [name: string, offer: Offer])[] = Object.entries<Offer>(shops).map(
  ([name, { packs, custom }]) => [
    name,
    custom === undefined ? { packs } : { packs, custom: { ...custom, maximum: 900 } },
  ],
);

/** Coin sizes without a pattern, coprime more often than not, priced at random. */
const anyPacks = fc.array(
  fc.record({ coins: fc.integer({ min: 1, max: 14 }), price: fc.integer({ min: 1, max: 40 }) }),
  {
    maxLength: 4,
  },
);

/** Sizes whose price per coin is the same or nearly so. */
const tyingPacks = fc
  .tuple(
    fc.integer({ min: 1, max: 5 }),
    fc.array(fc.tuple(fc.integer({ min: 2, max: 14 }), fc.constantFrom(0, 0, 0, 1))),
  )
  .map(([rate, sizes]) => sizes.slice(0, 4).map(([coins, extra]) => ({ coins, price: coins * rate + extra })));

/** Multiples of one size, all at one price per coin except for the rounding. */
const flatPacks = fc
  .tuple(
    fc.integer({ min: 2, max: 7 }),
    fc.integer({ min: 2, max: 12 }),
    fc.uniqueArray(fc.constantFrom(1, 2, 3, 5, 10)),
  )
  .map(([unit, rate, multiples]) =>
    multiples.slice(0, 4).map((n) => ({ coins: n * unit, price: Math.ceil((n * unit * rate) / 3) })),
  );

const packs = fc.oneof(anyPacks, tyingPacks, flatPacks);

/** A custom amount that may be cheaper than the packages, dearer, or the same except for the rounding. */
const custom: fc.Arbitrary<CustomAmount> = fc
  .record({
    minimum: fc.integer({ min: 1, max: 12 }),
    room: fc.integer({ min: 0, max: 30 }),
    give: fc.integer({ min: 1, max: 40 }),
    per: fc.integer({ min: 1, max: 14 }),
  })
  .map(({ minimum, room, give, per }) => ({ minimum, maximum: minimum + room, give, per }));

/** The same rate per coin as one of the packages. */
const sameRate = packs
  .filter((some) => some.length > 0)
  .chain((some) =>
    fc.tuple(fc.constantFrom(...some), custom).map(([pack, { minimum, maximum }]) => {
      return { packs: some, custom: { minimum, maximum, give: pack.price, per: pack.coins } };
    }),
  );

export const packsAlone: fc.Arbitrary<Offer> = fc.record({ packs });
export const anyOffer: fc.Arbitrary<Offer> = fc.oneof(packsAlone, fc.record({ packs, custom }), sameRate);
