import { expect, test } from "vitest";
import { giftPrices } from "../../src/gifts/gift-price-index.js";
import { catalogueOf, SOURCE } from "../support/fixture.js";

const prices = giftPrices(
  catalogueOf(`${SOURCE}gifts:
  - { id: 1, name: Star, also: [Stern], coins: 5, source: s }
  - { id: 2, name: Moon, coins: 7, source: s }
  - { id: 3, name: Moon, coins: 7, source: s }
  - { id: 4, name: Sun, coins: 8, source: s }
  - { id: 5, name: Sun, coins: 9, source: s }
  - { name: Sky, coins: 3, source: s }
`),
);

test("a gift is priced by its id", () => {
  expect(prices.byId("5")).toMatchObject({ name: "Sun", coins: 9 });
  expect(prices.byId("6")).toBeUndefined();
});

test.each([
  ["star", { id: "1", name: "Star", coins: 5 }],
  ["STERN", { id: "1", name: "Star", coins: 5 }],
  // Two ids of one price: the price is known, the id is not.
  ["Moon", { id: null, name: "Moon", coins: 7 }],
  ["Sun", "ambiguous"],
  ["Sky", { id: null, name: "Sky", coins: 3 }],
  ["Comet", undefined],
])("the name %s", (name, found) => expect(prices.byName(name)).toEqual(found));
