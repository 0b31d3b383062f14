import fc from "fast-check";
import { expect, test } from "vitest";
import type { Catalogue, PriceList } from "../../../../src/catalogue/model/model.js";
import { priceDoubts } from "../../../../src/commands/catalogue/check/price-doubts.js";
import { anyLists, contradict, oughtToAgree } from "../../../pricing/any-lists.js";
import { runs } from "../../../support/runs.js";

/** Whether every coin of one costs a tenth more than any of the other. */
function apart(a: PriceList, b: PriceList): boolean {
  // In hundredths of a hundredth, where a tenth more of whole numbers is exact.
  const [mine, theirs] = [a, b].map(({ packages }) =>
    packages.map(({ coins, price }) => (Number(price) * 12_000) / coins),
  );
  return Math.min(...mine!) * 10 > Math.max(...theirs!) * 11 || Math.min(...theirs!) * 10 > Math.max(...mine!) * 11;
}

test("of lists that disagree there is one doubt a list, as pair by pair", () => {
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
