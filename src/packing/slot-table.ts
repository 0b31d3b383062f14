import { largestSize, type Part } from "./instance.js";
import { divideDown, divideUp, safe } from "./integers.js";
import type { Order } from "./order.js";
import { Cells, type SumTable } from "./sums.js";
import type { Work } from "./work.js";

/**
 * The best packages for the sums from `low` to `high` units, at most `slots` packages (0 or more). Sums that need more
 * packages are left out; undefined if the range is clearly out of reach.
 */
export function slotTable(
  parts: readonly Part[],
  slots: number,
  low: number,
  high: number,
  order: Order,
  work: Work,
): SumTable | undefined {
  const [largest, second] = parts;
  if (largest === undefined) return undefined;
  // With the largest package in every slot, `spare` units are too many. A slot that holds less, or nothing, uses some
  // of them up, so all but `open` slots must hold the largest.
  const spare = safe(slots * largest.size) - low;
  if (spare < 0) return undefined;
  const open = Math.min(slots, divideDown(spare, largest.size - (second?.size ?? 0)));
  const certain = slots - open;
  const base = certain * largest.size;
  const most = Math.min(high, slots * largest.size) - base;
  if (most < 0) return undefined;
  const table = openTable(parts, open, Math.max(0, low - base), most, order, work);
  return {
    held: table.held.map((sum) => sum + base),
    price: (sum) => safe(table.price(sum - base) + certain * largest.price),
    packs: (sum) => table.packs(sum - base) + certain,
    quantities: (sum) => table.quantities(sum - base).map((count, index) => (index === 0 ? count + certain : count)),
  };
}

/** The same table, filled slot after slot; the slots can hold `high` units. */
function openTable(
  parts: readonly Part[],
  slots: number,
  low: number,
  high: number,
  order: Order,
  work: Work,
): SumTable {
  const largest = largestSize(parts);
  for (const { price } of parts) safe(slots * price);
  // An empty slot is a package of size 0 and price 0.
  const items = [...parts.map(({ size, price }) => ({ size, price, packs: 1 })), { size: 0, price: 0, packs: 0 }];
  const layers: { readonly from: number; readonly last: Cells["last"] }[] = [];
  let cells = new Cells(1);
  cells.prices[0] = 0;
  let from = 0;
  let held = [0];

  for (let slot = 1; slot <= slots; slot++) {
    // The order of the packages is free, so assume this one: if those so far average at most the mean, next one of
    // at least the mean, else one below it. Then the first `slot` hold at least (slot - 1) means, and at most that plus
    // one largest package.
    const bottom = slot === slots ? low : divideDown(safe((slot - 1) * low), slots);
    const top = Math.min(high, divideUp(safe((slot - 1) * high), slots) + largest);
    work.take(top - bottom + 1 + held.length * items.length);
    const next = new Cells(top - bottom + 1);
    const reached: number[] = [];
    for (const sum of held) {
      const place = sum - from;
      items.forEach(({ size, price, packs }, index) => {
        const to = sum + size - bottom;
        if (to < 0 || to > top - bottom) return;
        const toPrice = cells.prices[place]! + price;
        const toPacks = cells.packs[place]! + packs;
        if (next.prices[to] === Number.POSITIVE_INFINITY) reached.push(to + bottom);
        else if (order(toPrice - next.prices[to]!, toPacks - next.packs[to]!) >= 0) return;
        next.prices[to] = toPrice;
        next.packs[to] = toPacks;
        next.last[to] = index;
      });
    }
    layers.push({ from: bottom, last: next.last });
    cells = next;
    from = bottom;
    held = reached;
  }

  return {
    held,
    price: (sum) => cells.prices[sum - from]!,
    packs: (sum) => cells.packs[sum - from]!,
    quantities: (sum) => {
      const quantities = items.map(() => 0);
      let rest = sum;
      for (const layer of layers.toReversed()) {
        const item = layer.last[rest - layer.from]!;
        quantities[item]! += 1;
        rest -= items[item]!.size;
      }
      return quantities.slice(0, parts.length);
    },
  };
}
