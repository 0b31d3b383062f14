import type { PriceList } from "../../catalogue/model/model.js";
import { minorUnits } from "../../core/currency.js";
import { exact } from "../../core/decimal.js";
import { shifted } from "../../core/number.js";

/** Whether one price per coin fits every package, give or take the smallest unit of its currency. */
export function isEven({ packages, currency }: Pick<PriceList, "packages" | "currency">): boolean {
  if (packages.length < 2) return false;
  const unit = exact(shifted("1", -minorUnits(currency)));
  const bounds = packages.map(({ coins, price }) => {
    const many = exact(String(coins));
    return { least: exact(price).minus(unit).div(many), most: exact(price).plus(unit).div(many) };
  });
  return bounds.every(({ least }) => bounds.every(({ most }) => least.cmp(most) <= 0));
}
