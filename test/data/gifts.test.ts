import { describe, expect, test } from "vitest";
import { fold } from "../../src/core/name.js";
import { giftOf } from "../../src/gifts/gift-lookup.js";
import { dataCatalogue as data } from "../support/data.js";

const SEVERAL_WITH_OTHER_NAMES = 37;

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

  // Counted from facts/gifts.json by a script apart.
  test("36 names have several prices, other names counted 37", () => {
    expect(severalPrices(({ name }) => [name])).toBe(36);
    expect(severalPrices(({ name, also }) => [name, ...also])).toBe(SEVERAL_WITH_OTHER_NAMES);
  });

  test("every name is answered with its one price, or with every candidate of several", () => {
    const ambiguous = new Set<string>();
    for (const gift of data.gifts) {
      for (const name of [gift.name, ...gift.also]) {
        const found = giftOf(name, data);
        if (found.ok) {
          expect([name, found.value.coins]).toEqual([name, gift.coins]);
          continue;
        }
        ambiguous.add(fold(name));
        expect(found.diagnostics).toMatchObject([{ code: "gift.ambiguous" }]);
        expect(found.diagnostics[0]?.message).toContain(
          gift.id === undefined ? `${gift.coins} coins without an id` : `id:${gift.id} ${gift.coins} coin`,
        );
      }
    }
    expect(ambiguous.size).toBe(SEVERAL_WITH_OTHER_NAMES);
  });

  test("every id is answered with its gift", () => {
    for (const gift of data.gifts.filter(({ id }) => id !== undefined)) {
      expect(giftOf(`id:${gift.id}`, data)).toEqual({ ok: true, value: gift });
    }
  });

  test("every gift can be asked for, but three old ones whose name another price has taken and that have no id", () => {
    const lost = data.gifts.filter(({ id, name }) => id === undefined && !giftOf(name, data).ok);
    expect(lost.map(({ name }) => name).sort()).toEqual(["Concert", "Love Balloon", "Wedding"]);
  });

  test("well-known prices", () => {
    const coins = (text: string): number | undefined => {
      const found = giftOf(text, data);
      return found.ok ? found.value.coins : undefined;
    };
    expect(["Rose", "Lion", "id:5655", "id:6369"].map(coins)).toEqual([1, 29999, 1, 29999]);
  });

  test("what is in no list of 2025 or later is retired, and nothing else", () => {
    const wrong = data.gifts.filter(({ seen, retired }) => seen !== undefined && retired !== seen < "2025");
    expect(wrong.map(({ id, name }) => `${id} ${name}`)).toEqual([]);
  });
});
