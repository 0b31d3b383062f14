import { type Currency, minorUnits } from "./currency.js";

/**
 * What a figure counts. Viewers buy and spend coins, creators are credited diamonds; a `count` counts packages or
 * payments; a `ratio` is a rate or share without a unit; everything else is money.
 */
export type Unit = "coin" | "diamond" | "count" | "ratio" | Currency;

/** Units that are counted in whole numbers. */
export type WholeUnit = "coin" | "diamond" | "count";

export const isMoney = (unit: Unit): unit is Currency =>
  unit !== "coin" && unit !== "diamond" && unit !== "count" && unit !== "ratio";

/** The decimal places a unit is rounded to. A ratio has none of its own: the caller states them. */
export function scaleOf(unit: Exclude<Unit, "ratio">): number {
  return isMoney(unit) ? minorUnits(unit) : 0;
}
