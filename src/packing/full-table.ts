import type { Part } from "./instance.js";
import { divideDown } from "./integers.js";
import { affordableCells, foldedTable, type SumTable } from "./sums.js";

/** The best packages for every sum from 0 to `high` units, any number of packages. */
export function fullTable(parts: readonly Part[], high: number): SumTable {
  const smallest = parts.reduce((least, part) => Math.min(least, part.size), high + 1);
  const fold = divideDown(high, smallest) + 1;
  const keys = new Float64Array(affordableCells(high + 1)).fill(Number.POSITIVE_INFINITY);
  const last = new Uint16Array(high + 1);
  const held = [0];
  keys[0] = 0;

  parts.forEach(({ size, price }, index) => {
    const cost = price * fold + 1;
    for (let sum = size; sum <= high; sum++) {
      const key = keys[sum - size]! + cost;
      if (key < keys[sum]!) {
        if (keys[sum] === Number.POSITIVE_INFINITY) held.push(sum);
        keys[sum] = key;
        last[sum] = index;
      }
    }
  });

  return foldedTable({ held, low: 0, keys, fold }, (sum) => {
    const quantities = parts.map(() => 0);
    for (let rest = sum; rest > 0; rest -= parts[last[rest]!]!.size) quantities[last[rest]!]! += 1;
    return quantities;
  });
}
