import { minorUnits } from "../../core/currency.js";
import { exact } from "../../core/decimal.js";
import { shifted } from "../../core/number.js";
import type { KnownList } from "./body.js";

/** Whether one price per coin fits every package, give or take the smallest unit of its currency. */
export function isEven({ packages }: KnownList): boolean {
  if (packages.length < 2) return false;
  const bounds = packages.map(({ coins, price }) => {
    const unit = exact(shifted("1", -minorUnits(price.unit)));
    const many = exact(String(coins));
    return { least: price.exact.minus(unit).div(many), most: price.exact.plus(unit).div(many) };
  });
  return bounds.every(({ least }) => bounds.every(({ most }) => least.cmp(most) <= 0));
}
