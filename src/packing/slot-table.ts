import { largestSize, type Part } from "./instance.js";
import { divideDown, divideUp, safe } from "./integers.js";
import { affordableCells, foldedTable, type SumTable } from "./sums.js";

/**
 * The best packages for every sum from `low` to `high` units, at most `slots` packages (0 or more); sums that so few
 * packages cannot hold may be left out, and the table is undefined when that leaves none.
 */
export function slotTable(parts: readonly Part[], slots: number, low: number, high: number): SumTable | undefined {
  const [largest, second] = parts;
  if (largest === undefined) return undefined;
  // Slots full of the largest package hold `spare` units too many. Every slot that holds less, or nothing, uses up some
  // of them, so all but `open` slots surely hold the largest.
  const spare = safe(slots * largest.size) - low;
  if (spare < 0) return undefined;
  const open = Math.min(slots, divideDown(spare, largest.size - (second?.size ?? 0)));
  const certain = slots - open;
  const base = certain * largest.size;
  const most = Math.min(high, slots * largest.size) - base;
  if (most < 0) return undefined;
  const table = openTable(parts, open, Math.max(0, low - base), most);
  return {
    held: table.held.map((sum) => sum + base),
    price: (sum) => table.price(sum - base) + certain * largest.price,
    packs: (sum) => table.packs(sum - base) + certain,
    quantities: (sum) => table.quantities(sum - base).map((count, index) => (index === 0 ? count + certain : count)),
  };
}

/** The same by filling slot after slot, where the slots can hold `high` units. */
function openTable(parts: readonly Part[], slots: number, low: number, high: number): SumTable {
  const largest = largestSize(parts);
  affordableCells(slots * (largest + high - low));
  const fold = slots + 1;
  // An empty slot is a package of nothing for nothing.
  const sizes = [...parts.map((part) => part.size), 0];
  const costs = [...parts.map((part) => part.price * fold + 1), 0];
  const layers: { readonly from: number; readonly last: Uint16Array }[] = [];
  let keys = new Float64Array(1);
  let from = 0;
  let held = [0];

  for (let slot = 1; slot <= slots; slot++) {
    // Packages can be bought in any order, so also in this one: whenever those so far hold at most the mean each, one
    // of at least the mean, else one below it. Then `slot` of them hold (slot - 1) means or more, and beyond that at
    // most one largest package.
    const bottom = slot === slots ? low : divideDown(safe((slot - 1) * low), slots);
    const top = Math.min(high, divideUp(safe((slot - 1) * high), slots) + largest);
    const next = new Float64Array(top - bottom + 1).fill(Number.POSITIVE_INFINITY);
    const last = new Uint16Array(next.length);
    const reached: number[] = [];
    for (const sum of held) {
      const key = keys[sum - from]!;
      for (let item = 0; item < sizes.length; item++) {
        const place = sum + sizes[item]! - bottom;
        if (place < 0 || place >= next.length) continue;
        const nextKey = key + costs[item]!;
        if (nextKey < next[place]!) {
          if (next[place] === Number.POSITIVE_INFINITY) reached.push(place + bottom);
          next[place] = nextKey;
          last[place] = item;
        }
      }
    }
    layers.push({ from: bottom, last });
    keys = next;
    from = bottom;
    held = reached;
  }

  return foldedTable({ held, low: from, keys, fold }, (sum) => {
    const quantities = sizes.map(() => 0);
    let rest = sum;
    for (const layer of layers.toReversed()) {
      const item = layer.last[rest - layer.from]!;
      quantities[item]! += 1;
      rest -= sizes[item]!;
    }
    return quantities.slice(0, parts.length);
  });
}
