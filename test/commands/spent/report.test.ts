import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PriceList } from "../../../src/catalogue/model/model.js";
import { type Spent, spent } from "../../../src/commands/spent/report.js";
import { type Day, dayOf } from "../../../src/core/date.js";
import { unwrap } from "../../../src/core/diagnostic.js";
import type { Money } from "../../../src/core/quantity.js";
import type { Range } from "../../../src/core/range.js";
import { replay } from "../../../src/core/step.js";
import type { CoinPurchase, PersonalExport } from "../../../src/readers/export/records.js";
import { explanationOf } from "../../../src/report/report.js";
import { dataCatalogue } from "../../support/data.js";
import { catalogueOf, SOURCE } from "../../support/fixture.js";

const asOf = dayOf("2026-11-22") as Day;
const NOTHING: PersonalExport = {
  purchases: null,
  gifts: null,
  prices: null,
  lives: null,
  watched: null,
  unread: [],
  purchasesUnread: 0,
  unreadable: [],
};

const cents = ({ amount }: Money): number => Number(amount.replace(".", ""));

/** Two channels, the second from 2024 on; packages small enough to work by hand. */
const LISTS = {
  web: {
    from: "2020-01-01",
    packs: [
      [10, 11],
      [50, 51],
      [400, 380],
    ],
  },
  ios: {
    from: "2024-01-01",
    packs: [
      [7, 10],
      [50, 62],
      [300, 350],
    ],
  },
} as const;

const priceLists = catalogueOf(
  `${SOURCE}regions:\n  - { code: US, name: United States, currency: USD, source: s }\npriceLists:\n${Object.entries(
    LISTS,
  )
    .map(
      ([channel, { from, packs }]) =>
        `  - id: ${channel}-mine\n    region: US\n    channel: ${channel}\n    currency: USD\n    observed: ${from}\n    sources: [s]\n    default: true\n    packages: { ${packs.map(([coins, price]) => `${coins}: ${price / 100}`).join(", ")} }\n`,
    )
    .join("")}`,
).priceLists as readonly PriceList[];

const ask = (purchases: readonly CoinPurchase[], lists: readonly PriceList[] = priceLists): Spent =>
  unwrap(
    spent(
      { export: { file: "e.json", records: { ...NOTHING, purchases } }, asOf },
      { ...dataCatalogue, priceLists: [...lists] },
    ),
  ).result;

/** The same in whole cents, the plain way: every package tried, halves to the even cent. */
function naive(coins: number, packs: readonly (readonly [number, number])[]): number {
  // One package if one is enough, otherwise the fewest cents over every way to reach the coins.
  const [one] = packs.filter(([size]) => size >= coins).toSorted((a, b) => a[1] - b[1]);
  const [all, price] = one ?? cheapestOf(coins, packs);
  const [whole, rest] = [Math.floor((price * coins) / all), (price * coins) % all];
  return rest * 2 > all || (rest * 2 === all && whole % 2 === 1) ? whole + 1 : whole;
}

/** Cents for at least that many coins, over every number of coins up to twice the largest package beyond. */
function cheapestOf(coins: number, packs: readonly (readonly [number, number])[]): readonly [number, number] {
  const cost: ({ price: number; purchases: number } | undefined)[] = [{ price: 0, purchases: 0 }];
  for (let have = 1; have <= coins + 400; have++)
    for (const [size, price] of packs) {
      const before = cost[have - size];
      if (before === undefined) continue;
      const one = { price: before.price + price, purchases: before.purchases + 1 };
      const known = cost[have];
      if (
        known === undefined ||
        one.price < known.price ||
        (one.price === known.price && one.purchases < known.purchases)
      )
        cost[have] = one;
    }
  const reached = cost.flatMap((one, have) => (one !== undefined && have >= coins ? [{ ...one, have }] : []));
  reached.sort((a, b) => a.price - b.price || a.purchases - b.purchases || a.have - b.have);
  return [reached[0]!.have, reached[0]!.price];
}

const purchase = fc.record({
  time: fc.option(
    fc.constantFrom(
      "2019-12-31T23:59:59Z",
      "2020-01-01T00:00:00Z",
      "2023-06-01T00:00:00Z",
      "2024-01-01T00:00:00Z",
      "2026-05-05T05:05:05Z",
    ),
    { freq: 6 },
  ),
  type: fc.constant("Recharge"),
  coins: fc.oneof(fc.constantFrom(7, 10, 50, 300, 400), fc.integer({ min: 1, max: 900 })),
});

const inCents = ({ low, likely, high }: Range<Money>) => ({
  low: cents(low),
  likely: cents(likely),
  high: cents(high),
});

describe("the estimate", () => {
  test("is what trying every package gives, and its columns add", () => {
    fc.assert(
      fc.property(fc.array(purchase, { minLength: 1, maxLength: 12 }), (purchases) => {
        const { purchases: rows, months, estimate, coinsBought } = ask(purchases);
        const open = (time: string | null) =>
          Object.values(LISTS).filter(({ from }) => time !== null && time.slice(0, 10) >= from);
        const soldAs = (packs: readonly (readonly [number, number])[]) =>
          purchases.filter(
            ({ time, coins }) =>
              open(time).some((list) => list.packs === packs) && packs.some(([size]) => size === coins),
          ).length;
        const sums = { low: 0, likely: 0, high: 0 };
        for (const { time, coins, estimate: found } of rows) {
          const size = Number(coins.amount);
          const selling = open(time).filter(({ packs }) => packs.some(([sold]) => sold === size));
          const costs = (selling.length > 0 ? selling : open(time)).map(({ packs }) => ({
            cents: packs.find(([sold]) => sold === size)?.[1] ?? naive(size, packs),
            sold: soldAs(packs),
          }));
          if (costs.length === 0) {
            expect(found).toBeNull();
            continue;
          }
          const [likely] = costs.toSorted((a, b) => b.sold - a.sold || b.cents - a.cents);
          const all = costs.map((one) => one.cents);
          const wanted = { low: Math.min(...all), likely: likely!.cents, high: Math.max(...all) };
          expect(inCents(found!)).toEqual(wanted);
          for (const bound of ["low", "likely", "high"] as const) sums[bound] += wanted[bound];
        }
        expect(estimate!.totals.map(inCents)).toEqual(sums.high === 0 ? [] : [sums]);
        const monthly = months.flatMap((month) => (month.estimate === null ? [] : [inCents(month.estimate)]));
        expect(monthly.reduce((sum, { likely }) => sum + likely, 0)).toBe(sums.likely);
        expect(Number(coinsBought?.amount)).toBe(purchases.reduce((sum, { coins }) => sum + coins, 0));
        expect(estimate!.purchases + estimate!.notEstimated.reduce((sum, one) => sum + one.purchases, 0)).toBe(
          rows.length,
        );
      }),
    );
  });

  test("in two currencies is two totals, and two rows of a month that has both", () => {
    const webList = (id: string, currency: string, observed: string, price: string): string =>
      `  - id: ${id}\n    region: US\n    channel: web\n    currency: ${currency}\n    observed: ${observed}\n    sources: [s]\n    default: true\n    packages: { 100: ${price} }\n`;
    const { priceLists: lists } = catalogueOf(
      `${SOURCE}regions:\n  - { code: US, name: United States, currency: USD, source: s }\npriceLists:\n${webList("krone", "DKK", "2022-01-01", "9.90")}${webList("euro", "EUR", "2023-06-15", "1.30")}`,
    );
    const bought = ["2023-01-05", "2023-06-01", "2023-06-20", "2023-06-21"].map(
      (on): CoinPurchase => ({ time: `${on}T12:00:00Z`, type: null, coins: 100 }),
    );
    const { estimate, months, years } = ask(bought, lists);
    const shown = (total: Range<Money> | null) => `${total?.likely.amount} ${total?.likely.unit}`;
    expect(estimate?.totals.map(shown)).toEqual(["19.80 DKK", "2.60 EUR"]);
    expect(months.map(({ month, estimate: one }) => `${month} ${shown(one)}`)).toEqual([
      "2023-01 9.90 DKK",
      "2023-06 9.90 DKK",
      "2023-06 2.60 EUR",
    ]);
    expect(years.map(({ year, coins }) => `${year} ${coins.amount}`)).toEqual(["2023 200", "2023 200"]);
  });

  test("can be worked out again from its steps", () => {
    const { steps } = explanationOf(ask([{ time: "2026-05-05T05:05:05Z", type: null, coins: 123 }]));
    expect(steps.length).toBeGreaterThan(10);
    for (const step of steps) expect(replay(step)).toBe(step.value.amount);
  });

  test("of no purchases is zero; of unknown purchases is unknown", () => {
    expect(ask([]).estimate?.totals.map(({ likely }) => likely.amount)).toEqual(["0.00"]);
    expect(ask([{ time: null, type: null, coins: 5 }]).estimate?.totals).toEqual([]);
    const none = unwrap(spent({ export: { file: "e", records: NOTHING }, asOf }, dataCatalogue)).result;
    expect([none.coinsBought, none.estimate, none.giftRows, none.hosted, none.watched]).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});
