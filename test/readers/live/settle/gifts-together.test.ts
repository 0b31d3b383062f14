import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../../../support/runs.js";
import { tally } from "../reading.js";

/** Gifts of which the catalogue of these tests knows the first two; no two have one name. */
const GIFTS = [
  { id: "5655", name: "Rose", coins: 1 },
  { id: "7057", name: "Helmet", coins: 10 },
  { id: "900001", name: "Comet", coins: 70 },
  { id: "900002", name: "Meteor", coins: 70 },
];

interface Sent {
  readonly gift: number;
  readonly count: number;
  readonly by: "id" | "both" | "name";
}

const sent: fc.Arbitrary<Sent> = fc.record({
  gift: fc.nat(GIFTS.length - 1),
  count: fc.integer({ min: 1, max: 9 }),
  by: fc.constantFrom("id", "both", "name"),
});

const lineOf = ({ gift, count, by }: Sent, number: number): string => {
  const { id, name, coins } = GIFTS[gift]!;
  return JSON.stringify({
    type: "gift",
    msgId: `m${number}`,
    giftType: 2,
    diamondCount: coins,
    repeatCount: count,
    userId: "1",
    ...(by === "name" ? {} : { giftId: Number(id) }),
    ...(by === "id" ? {} : { giftName: name }),
  });
};

describe("one gift in several logs", () => {
  test("is one row however each log names it, if one of them has both its id and its name", () => {
    const logs = fc.array(fc.array(sent, { maxLength: 8 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(logs, (some) => {
        // The first log ties every name to its id.
        const all = [GIFTS.map((_, gift): Sent => ({ gift, count: 1, by: "both" })), ...some];
        let number = 0;
        const texts = all.map((log) => log.map((one) => `${lineOf(one, number++)}\n`).join(""));
        for (const order of [texts, [...texts].reverse()]) {
          const { gifts, settledCoins } = tally(order);
          const expected = GIFTS.map(({ id, coins }, gift) => {
            const count = all.flat().reduce((sum, one) => sum + (one.gift === gift ? one.count : 0), 0);
            return { id, count, coins: count * coins };
          });
          const found = gifts.map(({ id, count, coins }) => ({ id, count, coins }));
          expect(new Set(found.map((one) => JSON.stringify(one)))).toEqual(
            new Set(expected.map((one) => JSON.stringify(one))),
          );
          expect(found).toHaveLength(GIFTS.length);
          expect(settledCoins).toBe(expected.reduce((sum, { coins }) => sum + coins, 0));
        }
      }),
      { numRuns: runs(100) },
    );
  });

  const event = (own: object): string =>
    JSON.stringify({ type: "gift", giftType: 2, repeatCount: 1, userId: "1", ...own });

  test("with the price of the log in one, and of the catalogue in the other", () => {
    const logs = [
      event({ msgId: "a", giftId: 5655, giftName: "Rose", diamondCount: 1 }),
      event({ msgId: "b", giftName: "Rose" }),
    ];
    expect(tally(logs).gifts).toMatchObject([{ id: "5655", priced: "event", count: 2, coins: 2 }]);
  });

  test("is two rows at two prices, and two if two ids have its name", () => {
    const dear = event({ msgId: "c", giftName: "Comet", diamondCount: 80 });
    const one = event({ msgId: "a", giftId: 900001, giftName: "Comet", diamondCount: 70 });
    expect(tally([one, dear]).gifts.map(({ id, coinsEach }) => [id, coinsEach])).toEqual([
      [null, 80],
      ["900001", 70],
    ]);
    const other = event({ msgId: "b", giftId: 900003, giftName: "Comet", diamondCount: 70 });
    const named = event({ msgId: "d", giftName: "Comet", diamondCount: 70 });
    expect(tally([one, other, named]).gifts.map(({ id }) => id)).toEqual(["900001", "900003", null]);
  });
});
