import type { Part } from "./instance.js";
import { divideUp, safe } from "./integers.js";
import type { Order } from "./order.js";
import { Cells, type SumTable } from "./sums.js";
import type { Work } from "./work.js";

/** The best packages for every sum from 0 to `high` units, with any number of packages. */
export function fullTable(parts: readonly Part[], high: number, order: Order, work: Work): SumTable {
  work.take((high + 1) * (parts.length + 1));
  const { prices, packs, last } = new Cells(high + 1);
  const held = [0];
  prices[0] = 0;

  parts.forEach(({ size, price }, index) => {
    // Packages that hold `high` never cost more than filling `high` with one part, so every price stays exact.
    safe(divideUp(high, size) * price);
    for (let sum = size; sum <= high; sum++) {
      const before = prices[sum - size]!;
      if (before === Number.POSITIVE_INFINITY) continue;
      const next = before + price;
      const count = packs[sum - size]! + 1;
      if (prices[sum] === Number.POSITIVE_INFINITY) held.push(sum);
      else if (order(next - prices[sum]!, count - packs[sum]!) >= 0) continue;
      prices[sum] = next;
      packs[sum] = count;
      last[sum] = index;
    }
  });

  return {
    held,
    price: (sum) => prices[sum]!,
    packs: (sum) => packs[sum]!,
    quantities: (sum) => {
      const quantities = parts.map(() => 0);
      for (let rest = sum; rest > 0; rest -= parts[last[rest]!]!.size) quantities[last[rest]!]! += 1;
      return quantities;
    },
  };
}
