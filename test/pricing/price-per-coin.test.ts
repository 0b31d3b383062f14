import { expect, test } from "vitest";
import { leastPerCoin, pricePerCoin } from "../../src/pricing/price-per-coin.js";
import { dataCatalogue } from "../support/data.js";

const listOf = (id: string) => dataCatalogue.priceLists.find((list) => list.id === id)!;

test("the price of a coin keeps its fraction", () => {
  const list = listOf("us-web-2026");
  // 0.31 / 30
  expect(pricePerCoin(list.packages[0]!, list).exact.fraction()).toBe("31/3000");
});

test("the least is that of a package or of a custom amount", () => {
  // 0.31 / 30 = 0.010333…, 181.00 / 17,500 = 0.010343, custom amounts at 0.0104
  expect(leastPerCoin(listOf("us-web-2026")).exact.fraction()).toBe("31/3000");
  // 3.70 / 350 = 0.010571, custom amounts at 0.0106
  expect(leastPerCoin(listOf("us-web-2024")).exact.toFixed(6)).toBe("0.010571");
  const [first] = listOf("us-web-2024").packages;
  expect(leastPerCoin({ ...listOf("us-web-2024"), packages: [{ ...first!, coins: 69 }] }).exact.toFixed()).toBe(
    "0.0106",
  );
});
