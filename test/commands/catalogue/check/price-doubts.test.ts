import fc from "fast-check";
import { expect, test } from "vitest";
import type { Catalogue, PriceList } from "../../../../src/catalogue/model/model.js";
import { priceDoubts } from "../../../../src/commands/catalogue/check/price-doubts.js";
import { currencyOf } from "../../../../src/core/currency.js";
import { observedOf } from "../../../../src/core/date.js";
import { anyLists, contradict, oughtToAgree } from "../../../pricing/any-lists.js";
import { runs } from "../../../support/runs.js";

/** Whether every coin of one list costs a tenth more than any coin of the other. */
function apart(a: PriceList, b: PriceList): boolean {
  // In ten-thousandths, so that a tenth more of a whole number is exact.
  const [mine, theirs] = [a, b].map(({ packages }) =>
    packages.map(({ coins, price }) => (Number(price) * 12_000) / coins),
  );
  return Math.min(...mine!) * 10 > Math.max(...theirs!) * 11 || Math.min(...theirs!) * 10 > Math.max(...mine!) * 11;
}

test("lists that disagree give one doubt each, as comparing pair by pair does", () => {
  fc.assert(
    fc.property(anyLists, (lists) => {
      const pairs = lists.flatMap((later, index) => {
        const beside = lists.slice(0, index).filter((one) => oughtToAgree(one, later));
        const first = beside.find((one) => contradict(one, later)) ?? beside.find((one) => apart(one, later));
        return first === undefined ? [] : [[first.at.line, later.at.line]];
      });
      const found = priceDoubts({ priceLists: lists } as unknown as Catalogue, {}).filter(
        ({ code }) => code === "catalogue.disagree",
      );
      expect(found.map(({ at, related }) => [related?.[0]?.at.line, at?.line])).toEqual(pairs);
    }),
    { numRuns: runs(2_000) },
  );
});

test("among lists that get cheaper one by one, the doubt names the first that is a tenth cheaper", () => {
  const list = (coins: number, price: string, line: number): PriceList => {
    const at = { file: "t.yaml", line, column: 1 };
    const seen = { earliest: observedOf("2026")!, latest: observedOf("2026")! };
    const common = { channel: "web", currency: currencyOf("USD")!, observed: seen, sources: ["s"] } as const;
    const marks = { estimated: false, default: false, complete: true };
    return { id: `l${line}`, at, region: "US", ...common, ...marks, packages: [{ coins, price, at }] };
  };
  // 1,000 coins at 0.100 each, 2,000 at 0.099, … 9,000 at 0.092; then 50,000 at 0.105, a tenth above 0.0954….
  const falling = [100, 198, 294, 388, 480, 570, 658, 744, 828].map((price, index) =>
    list(1000 * (index + 1), String(price), index),
  );
  const found = priceDoubts({ priceLists: [...falling, list(50_000, "5250", 9)] } as unknown as Catalogue, {});
  // The sixth, at 0.095.
  expect(found.map(({ at, related }) => [at?.line, related?.[0]?.at.line])).toEqual([[9, 5]]);
});
