import { describe, expect, test } from "vitest";
import { fold } from "../../src/core/name.js";
import { giftOf } from "../../src/gifts/gift-lookup.js";
import { dataCatalogue as data } from "../support/data.js";

const SEVERAL_WITH_OTHER_NAMES = 46;

/** The part of them whose gifts still on offer also have several prices, or none. */
const AMBIGUOUS = 25;

describe("gifts", () => {
  const severalPrices = (namesOf: (gift: (typeof data.gifts)[number]) => readonly string[]): number => {
    const prices = new Map<string, Set<number>>();
    for (const gift of data.gifts) {
      for (const name of namesOf(gift)) {
        const key = fold(name);
        prices.set(key, (prices.get(key) ?? new Set()).add(gift.coins));
      }
    }
    return [...prices.values()].filter((coins) => coins.size > 1).length;
  };

  // Counted from the file by a separate script.
  test("45 names have several prices, other names counted 46", () => {
    expect(severalPrices(({ name }) => [name])).toBe(45);
    expect(severalPrices(({ name, also }) => [name, ...also])).toBe(SEVERAL_WITH_OTHER_NAMES);
  });

  test("every name is answered with its one price, with that of the gifts on offer, or with every candidate", () => {
    const ambiguous = new Set<string>();
    const onOffer = new Map<string, Set<number>>();
    for (const { retired, coins, name, also } of data.gifts) {
      if (retired) continue;
      for (const one of [name, ...also].map(fold)) onOffer.set(one, (onOffer.get(one) ?? new Set()).add(coins));
    }
    for (const gift of data.gifts) {
      for (const name of [gift.name, ...gift.also]) {
        const found = giftOf(name, data);
        if (found.ok) {
          const prices = gift.retired ? (onOffer.get(fold(name)) ?? new Set([gift.coins])) : new Set([gift.coins]);
          expect([name, found.value.coins]).toEqual([name, ...prices]);
          continue;
        }
        ambiguous.add(fold(name));
        expect(found.diagnostics).toMatchObject([{ code: "gift.ambiguous" }]);
        expect(found.diagnostics[0]?.message).toContain(
          gift.id === undefined ? `${gift.coins} coins without an id` : `id:${gift.id} ${gift.coins} coin`,
        );
      }
    }
    expect(ambiguous.size).toBe(AMBIGUOUS);
  });

  test("every id is answered with its gift", () => {
    for (const gift of data.gifts.filter(({ id }) => id !== undefined)) {
      expect(giftOf(`id:${gift.id}`, data)).toEqual({ ok: true, value: gift });
    }
  });

  test("every gift can be asked for, except old ones without an id whose name now has another price", () => {
    const lost = data.gifts.filter((gift) => {
      if (gift.id !== undefined) return false;
      const found = giftOf(gift.name, data);
      return !found.ok || found.value.coins !== gift.coins;
    });
    expect(lost.map(({ name }) => name).sort()).toEqual(["Concert", "King Leonardo"]);
  });

  test("well-known prices", () => {
    const coins = (text: string): number | undefined => {
      const found = giftOf(text, data);
      return found.ok ? found.value.coins : undefined;
    };
    expect(["Rose", "Lion", "id:5655", "id:6369"].map(coins)).toEqual([1, 29999, 1, 29999]);
  });

  test("344 gifts say whether they streak, as one list does, and 46 of them do", () => {
    expect(data.gifts.filter(({ streaks }) => streaks !== undefined)).toHaveLength(344);
    expect(data.gifts.filter(({ streaks }) => streaks)).toHaveLength(46);
  });

  test("a gift is retired if and only if it is in no list of 2025 or later", () => {
    const wrong = data.gifts.filter(({ seen, retired }) => seen !== undefined && retired !== seen < "2025");
    expect(wrong.map(({ id, name }) => `${id} ${name}`)).toEqual([]);
  });
});
