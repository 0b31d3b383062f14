import { divideUp, gcd } from "./integers.js";
import type { CustomAmount, Offer } from "./purchase.js";

/** A package as the searches see it: `size` in the goal's units, `price` in minor units. */
export interface Part {
  readonly size: number;
  readonly price: number;
}

/**
 * Coins to reach by combining what is offered: the packages smaller than the goal, largest first and one per size,
 * measured in a `unit` of coins, the greatest that divides them all (0 when there are none).
 */
export interface Goal {
  readonly coins: number;
  readonly unit: number;
  readonly parts: readonly Part[];
  readonly custom: CustomAmount | undefined;
}

/** The goal of reaching `coins` (at least 1) by combining what is offered. */
export function combining(coins: number, { packs, custom }: Offer): Goal {
  // A package that reaches the goal is only ever bought alone: anything beside it could be dropped.
  const smaller = packs.filter((pack) => pack.coins < coins).sort((a, b) => b.coins - a.coins || a.price - b.price);
  const distinct = smaller.filter((pack, index) => pack.coins !== smaller[index - 1]?.coins);
  const unit = distinct.reduce((divisor, pack) => gcd(divisor, pack.coins), 0);
  return { coins, unit, parts: distinct.map((pack) => ({ size: pack.coins / unit, price: pack.price })), custom };
}

/** Units the packages must hold at least when `coins` are bought beside them. */
export function unitsBeside(coins: number, goal: Goal): number {
  return divideUp(Math.max(0, goal.coins - coins), goal.unit);
}

/** Units beyond which the packages hold too much: with `coins` bought beside them, one of them could be dropped. */
export function mostUnits(coins: number, goal: Goal): number {
  return unitsBeside(coins, goal) + largestSize(goal.parts) - 1;
}

/** The greatest size among parts that are sorted largest first; 0 when there are none. */
export function largestSize(parts: readonly Part[]): number {
  return parts[0]?.size ?? 0;
}
