import type { Part } from "./instance.js";
import { gcd, safe } from "./integers.js";
import type { Order } from "./order.js";
import { affordableCells, type Sums } from "./sums.js";
import type { Work } from "./work.js";

/**
 * The best packages for the sums of each residue: exact for sums they fit in, and for other sums a bound that no
 * packages beat. Ask only for sums of residues that have a label.
 */
export interface ResidueLabels extends Sums {
  /** The package with the best price for its size; of several, the largest. */
  readonly best: Part;
  /** The residues that have a label, in order; each is the smallest sum of its residue. */
  readonly residues: readonly number[];
  /** The smallest sum from which all sums of these residues fit. */
  readonly reach: number;
  /** Whether the packages fit in the sum; if not, they include a negative number of the best package. */
  fits(sum: number): boolean;
}

/*
 * Let b be the package with the best price for its size by the order, of size m and price p. Two multisets of other
 * packages whose sums agree modulo m can be filled up to the same sum with b's. Filled up to s, a multiset of `sum`
 * units costs (m * price - p * sum + p * s) / m in (m * packs - sum + s) / m packages. So whichever is better in
 * (m * price - p * sum, m * packs - sum) is better at every s that both fit in: one label per residue is enough. Both
 * values add up over packages, and b's are (0, 0), which no other package beats: that is why b is chosen.
 */

/** The part with the best price for its size; of several, the largest. */
export const bestOf = (parts: readonly Part[], order: Order): Part =>
  parts.reduce((b, part) =>
    order(safe(part.price * b.size) - safe(b.price * part.size), b.size - part.size) < 0 ? part : b,
  );

/** Whether to keep a label, by its price and packages beyond those of the best part, times that part's size. */
export type Worthwhile = (excess: number, spread: number) => boolean;

/**
 * Labels of the sums of `parts`, of which there is at least one and whose sizes have no common divisor. A residue
 * without a worthwhile label has none. Adding packages to a label that is not worthwhile must never make it so.
 */
export function residueLabels(
  parts: readonly Part[],
  order: Order,
  work: Work,
  worthwhile: Worthwhile = () => true,
): ResidueLabels {
  const best = bestOf(parts, order);
  const modulus = affordableCells(best.size);
  work.take(modulus);
  const excess = new Float64Array(modulus).fill(Number.POSITIVE_INFINITY);
  const spread = new Float64Array(modulus);
  const held = new Float64Array(modulus);
  const last = new Uint16Array(modulus);
  excess[0] = 0;

  const labelled = [0];

  parts.forEach(({ size, price }, index) => {
    const worse = safe(modulus * price) - safe(best.price * size);
    const wider = modulus - size;
    const stride = size % modulus;
    // A package the size of several best packages is not better than they are.
    if (stride === 0) return;
    const next = (from: number): number => (from + stride < modulus ? from + stride : from + stride - modulus);
    /** Labels the next residue with one more of this package, if that is better than its label; whether it did. */
    const extend = (from: number): boolean => {
      if (excess[from] === Number.POSITIVE_INFINITY) return false;
      const to = next(from);
      const toExcess = safe(excess[from]! + worse);
      const toSpread = safe(spread[from]! + wider);
      if (excess[to] === Number.POSITIVE_INFINITY) {
        if (!worthwhile(toExcess, toSpread)) return false;
        labelled.push(to);
      } else if (order(toExcess - excess[to]!, toSpread - spread[to]!) >= 0) return false;
      excess[to] = toExcess;
      spread[to] = toSpread;
      held[to] = held[from]! + size;
      last[to] = index;
      return true;
    };
    if (labelled.length * 16 < modulus) {
      // From the best label on, so that none is passed twice: one that overtakes another would have begun first.
      const starts = labelled.toSorted((a, b) => order(excess[a]! - excess[b]!, spread[a]! - spread[b]!));
      for (const start of starts) for (let from = start; extend(from); ) from = next(from);
      work.take(labelled.length);
      return;
    }
    work.take(2 * modulus);
    const cycles = gcd(stride, modulus);
    // The shortest label holds a package fewer times than its cycle has residues (a full turn is never better), so two
    // turns from any start reach the cycle's best label and then carry it all the way round.
    for (let start = 0; start < cycles; start++) {
      let from = start;
      for (let steps = (2 * modulus) / cycles; steps > 0; steps--) {
        extend(from);
        from = next(from);
      }
    }
  });

  const residues = [...Uint32Array.from(labelled).sort()];
  return {
    best,
    residues,
    reach: held.reduce((most, sum) => Math.max(most, sum), 0),
    fits: (sum) => held[sum % modulus]! <= sum,
    price: (sum) => {
      const residue = sum % modulus;
      const rest = safe(excess[residue]! + safe(best.price * residue)) / modulus;
      return ((sum - residue) / modulus) * best.price + rest;
    },
    packs: (sum) => (sum + spread[sum % modulus]!) / modulus,
    quantities: (sum) => {
      const quantities = parts.map(() => 0);
      let residue = sum % modulus;
      quantities[parts.indexOf(best)] = (sum - held[residue]!) / modulus;
      while (residue !== 0) {
        const index = last[residue]!;
        quantities[index]! += 1;
        residue = (residue + modulus - (parts[index]!.size % modulus)) % modulus;
      }
      return quantities;
    },
  };
}
