import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fullTable } from "../../src/packing/full-table.js";
import { combining, type Part } from "../../src/packing/instance.js";
import { byTotal, type Order } from "../../src/packing/order.js";
import { residueLabels } from "../../src/packing/residue-labels.js";
import { slotTable } from "../../src/packing/slot-table.js";
import type { Sums, SumTable } from "../../src/packing/sums.js";
import { Work } from "../../src/packing/work.js";
import { runs } from "../support/runs.js";
import { packsAlone, shops } from "./offers.js";

/** The parts of a list in units, as the searches get them. */
const parts: fc.Arbitrary<readonly Part[]> = packsAlone
  .map((offer) => combining(100, offer).parts)
  .filter((some) => some.length > 0);

/** Orders by price alone, and by price with purchases weighed. */
const orders: fc.Arbitrary<Order> = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 9000 })).map(byTotal);

type Found = readonly [price: number, packs: number];
const NONE: Found = [Number.POSITIVE_INFINITY, 0];

/** Price and packages of the best multiset of exactly `sum` units in at most `slots` packages, by trying each. */
function exactly(sum: number, some: readonly Part[], slots: number, order: Order): Found {
  const [first, ...others] = some;
  if (sum === 0) return [0, 0];
  if (first === undefined) return NONE;
  let best = exactly(sum, others, slots, order);
  if (slots > 0 && first.size <= sum) {
    const [price, packs] = exactly(sum - first.size, some, slots - 1, order);
    const next: Found = [price + first.price, packs + 1];
    if (price < NONE[0] && (best[0] === NONE[0] || order(next[0] - best[0], next[1] - best[1]) < 0)) best = next;
  }
  return best;
}

/** The table's entry for a sum, whether held or not. */
function lookUp(table: SumTable | undefined, sum: number, some: readonly Part[]): Found {
  return table?.held.includes(sum) ? read(table, sum, some) : NONE;
}

/** Price and packages of a sum, after checking that its quantities have just these. */
function read(sums: Sums, sum: number, some: readonly Part[]): Found {
  const price = sums.price(sum);
  const quantities = sums.quantities(sum);
  const add = (value: (part: Part) => number) =>
    some.reduce((total, part, index) => total + value(part) * (quantities[index] ?? 0), 0);
  expect([add((part) => part.size), add((part) => part.price), add(() => 1)]).toEqual([sum, price, sums.packs(sum)]);
  expect(quantities.every((quantity) => quantity >= 0)).toBe(true);
  return [price, sums.packs(sum)];
}

describe("fullTable", () => {
  it("finds what trying every combination finds", () => {
    fc.assert(
      fc.property(parts, orders, (some, order) => {
        const table = fullTable(some, 24, order, new Work());
        for (let sum = 0; sum <= 24; sum++) expect(lookUp(table, sum, some)).toEqual(exactly(sum, some, 24, order));
      }),
    );
  });
});

describe("residueLabels", () => {
  it("has the full table's sums if its packages fit, and bounds elsewhere", () => {
    fc.assert(
      fc.property(parts, orders, (some, order) => {
        const labels = residueLabels(some, order, new Work());
        const table = fullTable(some, labels.reach + 40, order, new Work());
        for (let sum = 0; sum <= labels.reach + 40; sum++) {
          const [price, packs] = lookUp(table, sum, some);
          if (labels.fits(sum)) expect(read(labels, sum, some)).toEqual([price, packs]);
          else if (price !== NONE[0])
            expect(order(labels.price(sum) - price, labels.packs(sum) - packs)).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: runs(300) },
    );
  });

  it("leaves out no label of a weight that is worthwhile, and changes none", () => {
    const steps = fc.integer({ min: 0, max: 9000 });
    fc.assert(
      fc.property(parts, steps, fc.integer({ min: 0, max: 400_000 }), (some, step, room) => {
        const [order, weight] = [byTotal(step), (price: number, packs: number) => 400 * price + step * packs];
        const all = residueLabels(some, order, new Work());
        const few = residueLabels(some, order, new Work(), (price, packs) => weight(price, packs) <= room);
        const { size, price } = all.best;
        for (const residue of all.residues) {
          const sum = residue + size * all.reach;
          const more = weight(size * all.price(sum) - price * sum, size * all.packs(sum) - sum);
          expect(few.residues.includes(residue)).toBe(more <= room);
          if (more <= room) expect(few.quantities(sum)).toEqual(all.quantities(sum));
        }
      }),
      { numRuns: runs(300) },
    );
  });

  it.each(Object.entries(shops))("agrees with the full table from its reach on, on %s", (_, offer) => {
    const some = combining(10 ** 6, offer).parts;
    for (const order of [byTotal(0), byTotal(45_385), byTotal(10 ** 15)]) {
      const labels = residueLabels(some, order, new Work());
      const table = fullTable(some, labels.reach + 60_000, order, new Work());
      // Compared by hand: to expect something costs a hundred times what it takes to look up.
      const differ = (sum: number): boolean =>
        !labels.fits(sum) || labels.price(sum) !== table.price(sum) || labels.packs(sum) !== table.packs(sum);
      for (let sum = labels.reach; sum < labels.reach + 60_000; sum += 11) if (differ(sum)) expect.fail(`at ${sum}`);
    }
  });
});

describe("slotTable", () => {
  const range = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 20 }));

  it("finds what trying every combination finds", () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: 0, max: 7 }), range, orders, (some, slots, [low, room], order) => {
        const table = slotTable(some, slots, low, low + room, order, new Work());
        for (let sum = low; sum <= low + room; sum++) {
          expect(lookUp(table, sum, some)).toEqual(exactly(sum, some, slots, order));
        }
      }),
      { numRuns: runs(2000) },
    );
  });

  it("agrees with the full table when there are slots enough", () => {
    for (const offer of [shops["US iOS"], shops["iOS tiers"]]) {
      const some = combining(10 ** 6, offer).parts;
      const full = fullTable(some, 9000, byTotal(0), new Work());
      const table = slotTable(some, 1000, 3000, 4000, byTotal(0), new Work());
      for (let sum = 3000; sum <= 4000; sum += 3) {
        expect(lookUp(table, sum, some)).toEqual(lookUp(full, sum, some));
      }
    }
  });
});
