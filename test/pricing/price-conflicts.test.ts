import fc from "fast-check";
import { expect, test } from "vitest";
import { conflicts } from "../../src/pricing/price-conflicts.js";
import { runs } from "../support/runs.js";
import { anyLists, contradict, oughtToAgree } from "./any-lists.js";

test("each list is paired with the first earlier list that it contradicts, as comparing pair by pair does", () => {
  fc.assert(
    fc.property(anyLists, (lists) => {
      const pairs = lists.flatMap((later, index) => {
        const first = lists.slice(0, index).find((one) => oughtToAgree(one, later) && contradict(one, later));
        return first === undefined ? [] : [`${first.id} ${later.id}`];
      });
      const found = conflicts(lists).map((one) => one.lists.map(({ id }) => id).join(" "));
      expect([...new Set(found)]).toEqual(pairs);
    }),
    { numRuns: runs(2_000) },
  );
});
