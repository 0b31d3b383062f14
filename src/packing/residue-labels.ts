import type { Part } from "./instance.js";
import { gcd, safe } from "./integers.js";
import type { Order } from "./order.js";
import { affordableCells, type Sums } from "./sums.js";
import type { Work } from "./work.js";

/**
 * The best packages for every sum, kept per residue of the sum; right for each sum they fit in, and for the others a
 * bound that no packages beat.
 */
export interface ResidueLabels extends Sums {
  /** The package that is best for what it holds, of several the largest. */
  readonly best: Part;
  /** The least sum from which all sums fit. */
  readonly reach: number;
  /** Whether the packages really hold the sum, rather than the sum plus a negative number of the best package. */
  fits(sum: number): boolean;
}

/*
 * Let b be the package that is best for its size by the order, of size m and price p. Two multisets of other packages
 * whose sums agree modulo m can be filled up to the same sum with b's. Filled up to s, a multiset of `sum` units costs
 * (m * price - p * sum + p * s) / m in (m * packs - sum + s) / m packages. So whichever is better in
 * (m * price - p * sum, m * packs - sum) is better at every s that both fit in: one label per residue is enough. Both
 * add up over packages, and one package is never better in them than (0, 0), which is b: so b is chosen.
 */

/** Labels of the sums of these parts, of which there is at least one; their sizes have no common divisor. */
export function residueLabels(parts: readonly Part[], order: Order, work: Work): ResidueLabels {
  const best = parts.reduce((b, part) =>
    order(safe(part.price * b.size) - safe(b.price * part.size), b.size - part.size) < 0 ? part : b,
  );
  const modulus = affordableCells(best.size);
  work.take(2 * modulus * parts.length);
  const excess = new Float64Array(modulus).fill(Number.POSITIVE_INFINITY);
  const spread = new Float64Array(modulus);
  const held = new Float64Array(modulus);
  const last = new Uint16Array(modulus);
  excess[0] = 0;

  parts.forEach(({ size, price }, index) => {
    const worse = safe(modulus * price) - safe(best.price * size);
    const wider = modulus - size;
    const step = size % modulus;
    const cycles = gcd(step, modulus);
    // A shortest label holds a package fewer times than its cycle has residues (a full turn is never better), so two
    // turns from anywhere pass the cycle's best label and then carry it all the way round.
    for (let start = 0; start < cycles; start++) {
      let from = start;
      for (let steps = (2 * modulus) / cycles; steps > 0; steps--) {
        const to = from + step < modulus ? from + step : from + step - modulus;
        if (excess[from] !== Number.POSITIVE_INFINITY) {
          const toExcess = safe(excess[from]! + worse);
          const toSpread = safe(spread[from]! + wider);
          if (excess[to] === Number.POSITIVE_INFINITY || order(toExcess - excess[to]!, toSpread - spread[to]!) < 0) {
            excess[to] = toExcess;
            spread[to] = toSpread;
            held[to] = held[from]! + size;
            last[to] = index;
          }
        }
        from = to;
      }
    }
  });

  return {
    best,
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
