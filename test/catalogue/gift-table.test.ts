import { describe, expect, test } from "vitest";
import { compile } from "../../src/catalogue/compiled.js";
import { readingOf } from "../../src/catalogue/model/reading.js";
import { fold } from "../../src/core/name.js";
import { dataCatalogue as data } from "../support/data.js";
import { catalogueOf, SOURCE } from "../support/fixture.js";
import { served } from "../support/served.js";

describe("a lookup of one gift finds the catalogue's own", () => {
  const whole = readingOf(data);
  const alone = readingOf(served(compile(data)).catalogue);

  test("by each of its names", () => {
    for (const name of new Set(data.gifts.flatMap((gift) => [gift.name, ...gift.also]).map(fold)))
      expect(alone.giftsNamed(name), name).toStrictEqual(whole.giftsNamed(name));
  });

  test("by its id", () => {
    for (const { id } of data.gifts)
      if (id !== undefined) expect(alone.giftWithId(String(id))).toStrictEqual(whole.giftWithId(String(id)));
  });

  test.each(["", "ros", "rose|", '"', "\\u0072ose", "5655", "0", "05655", "-1", "undefined", "1e3"])(
    "and an unknown name or id finds none: %j",
    (text) => {
      for (const { giftsNamed, giftWithId } of [whole, alone]) {
        expect(giftsNamed(text)).toEqual([]);
        if (text !== "5655") expect(giftWithId(text)).toBeUndefined();
      }
    },
  );
});

describe("gifts as lines of a text", () => {
  const roundTrip = (text: string): readonly unknown[] => {
    const read = catalogueOf(text);
    const { catalogue } = served(compile(read));
    expect(catalogue).toStrictEqual(read);
    return catalogue.gifts;
  };

  test("every combination of keys comes back", () => {
    const gifts = roundTrip(`${SOURCE}gifts:
  - { id: 1, name: A, coins: 1, source: s }
  - { name: B, coins: 2, source: s }
  - { id: 3, name: C, coins: 3, first: 2024, source: s }
  - { id: 4, name: D, coins: 4, seen: 2024-05, source: s }
  - { id: 5, name: E, coins: 5, first: 2024, seen: 2024-05-02, retired: true, source: s }
  - { id: 6, name: F, also: [G, H], coins: 6, source: s }
  - { id: 7, name: I, also: [J], coins: 7, retired: true, source: s }
  - { id: 8, name: K, coins: 8, streaks: true, source: s }
  - { id: 9, name: L, also: [M], coins: 9, streaks: false, retired: true, source: s }
  - { id: 10, name: "“Ça”\\t[1,", also: ["Ça|", "CA "], coins: 10, source: s }
  - { id: 11, name: N, coins: 11, accepted: it is so, source: s }
`);
    expect(gifts).toHaveLength(11);
  });

  test("no gifts come back as no gifts", () => expect(roundTrip(SOURCE)).toEqual([]));

  test("a gift that lines cannot hold is refused, not lost", () => {
    const two = `${SOURCE}  - { id: t, title: T, grade: blog }\ngifts:\n  - { id: 1, name: A, coins: 1, sources: [s, t] }\n`;
    expect(() => compile(catalogueOf(two))).toThrow("gifts are compiled from one file, one source each");
    const columns = `${SOURCE}gifts:\n  - { id: 1, name: A, coins: 1, source: s }\n  -   { id: 2, name: B, coins: 1, source: s }\n`;
    expect(() => compile(catalogueOf(columns))).toThrow("gifts are compiled from one file");
  });
});
