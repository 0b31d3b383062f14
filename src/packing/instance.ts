import { divideUp, gcd } from "./integers.js";
import type { CustomAmount, Offer } from "./purchase.js";

/** A package in a search: `size` in the goal's units, `price` in minor units. */
export interface Part {
  readonly size: number;
  readonly price: number;
}

/**
 * Coins to reach by combining the offer's packages that are smaller than the goal: largest first, one for each size, in
 * units of `unit` coins, their greatest common divisor (0 if there are none).
 */
export interface Goal {
  readonly coins: number;
  readonly unit: number;
  readonly parts: readonly Part[];
  readonly custom: CustomAmount | undefined;
}

/** The goal of reaching `coins` (at least 1) by combining packages. */
export function combining(coins: number, { packs, custom }: Offer): Goal {
  // A package that reaches the goal is bought alone: anything else could be dropped.
  const smaller = packs.filter((pack) => pack.coins < coins).sort((a, b) => b.coins - a.coins || a.price - b.price);
  const distinct = smaller.filter((pack, index) => pack.coins !== smaller[index - 1]?.coins);
  const unit = distinct.reduce((divisor, pack) => gcd(divisor, pack.coins), 0);
  return { coins, unit, parts: distinct.map((pack) => ({ size: pack.coins / unit, price: pack.price })), custom };
}

/** The least units the packages must hold if `coins` more are bought as a custom amount. */
export function unitsBeside(coins: number, goal: Goal): number {
  return divideUp(Math.max(0, goal.coins - coins), goal.unit);
}

/** The most units the packages may hold with a custom amount of `coins`: beyond them, a package could be dropped. */
export function mostUnits(coins: number, goal: Goal): number {
  return unitsBeside(coins, goal) + largestSize(goal.parts) - 1;
}

/** The largest size of parts, which are sorted largest first; 0 if there are none. */
export function largestSize(parts: readonly Part[]): number {
  return parts[0]?.size ?? 0;
}
