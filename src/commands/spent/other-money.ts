import { exact } from "../../core/decimal.js";
import { together } from "../../core/text.js";
import type { Market } from "../../regions/market.js";
import type { Remarks } from "../../report/report.js";
import type { Spent } from "./body.js";

/** The least factor between a stated price and its estimate that prices of one money do not reach. */
const FAR = exact("5");

/** A warning that the stated prices are not in the region's money, if each is far from the estimate of its second. */
export function otherMoneyRemarks(
  { prices, purchases }: Pick<Spent, "prices" | "purchases">,
  { region }: Market,
): Remarks {
  const estimates = new Map(purchases.flatMap(({ time, estimate }) => (time && estimate ? [[time, estimate]] : [])));
  const pairs = (prices ?? []).flatMap(({ time, price, matches }) => {
    const estimate = estimates.get(time ?? "");
    return matches === null || estimate === undefined ? [] : [{ price, estimate }];
  });
  const isFar = ({ price, estimate: { low, high } }: (typeof pairs)[number]): boolean =>
    exact(price).times(FAR).cmp(low.exact) < 0 || exact(price).cmp(high.exact.times(FAR)) > 0;
  if (pairs.length === 0 || !pairs.every(isFar)) return {};
  const stated = together([...new Set(pairs.map(({ price }) => price))].slice(0, 3));
  const message = `the export states prices like ${stated}, far from the estimate in ${region.currency}: if you paid in another country, name it with --region`;
  return { warnings: [{ code: "export.region", message }] };
}
