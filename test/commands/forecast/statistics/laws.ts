import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { skipN } from "pure-rand/utils/skipN";

import { seedOf } from "../../../../src/commands/forecast/statistics/seed.js";

/** A world with a seed, in which LIVEs happen by a law that the forecast does not know. */
export interface World {
  /** Whole numbers from 0 up to, not including, `end`. */
  below(end: number): number;
  /** Coins of a LIVE on a day. */
  readonly coins: (day: number) => number;
}

type Law = (chance: () => number, day: number) => number;

/** By Box and Muller. */
const normal = (chance: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());

const lognormal =
  (sigma: number): Law =>
  (chance) =>
    1000 * Math.exp(sigma * normal(chance));

const pareto =
  (alpha: number): Law =>
  (chance) =>
    500 * (1 - chance()) ** (-1 / alpha);

/** What LIVEs may earn: many small sums, few large ones, in eight ways. */
export const LAWS: Readonly<Record<string, Law>> = {
  "lognormal 0.5": lognormal(0.5),
  "lognormal 1.0": lognormal(1),
  "lognormal 1.5": lognormal(1.5),
  "Pareto 1.6": pareto(1.6),
  "Pareto 1.2": pareto(1.2),
  "three in five earn nothing": (chance, day) => (chance() < 0.6 ? 0 : lognormal(1)(chance, day)),
  "a Lion in one of ten": (chance, day) => lognormal(0.7)(chance, day) + (chance() < 0.1 ? 29_999 : 0),
  "growing threefold": (chance, day) => lognormal(0.6)(chance, day) * (1 + (2 * day) / 90),
};

/** The world of a law with a seed; no LIVE earns more than a hundred million coins. */
export function worldOf(law: string, seed: number): World {
  // Seeds that differ little begin alike.
  const random = xoroshiro128plus(seedOf([Object.keys(LAWS).indexOf(law), seed]));
  skipN(random, 20);
  const chance = (): number => uniformFloat64(random);
  return {
    below: (end) => uniformInt(random, 0, end - 1),
    coins: (day) => Math.min(100_000_000, Math.round(LAWS[law]!(chance, day))),
  };
}
