import { minus, over, settle, settleRatio } from "../../core/quantity.js";
import { type PricedOffer, paidFor, type Saving } from "./body.js";

/** What the cheapest list saves compared with the most expensive of another channel; only complete lists count. */
export function savingOf(offers: readonly PricedOffer[], cheapest: string): Saving | undefined {
  const best = offers.find(({ priceList }) => priceList === cheapest)!;
  const others = offers.filter(
    (one) => one.channel !== best.channel && one.channel !== "unspecified" && !one.estimated,
  );
  if (best.estimated || best.channel === "unspecified" || others.length === 0) return undefined;
  const dearest = others.reduce((most, one) => (paidFor(one).exact.cmp(paidFor(most).exact) > 0 ? one : most));
  const [less, more] = [paidFor(best), paidFor(dearest)];
  if (less.exact.cmp(more.exact) >= 0) return undefined;
  const money = settle(minus(more, less, "dearest less cheapest"), "down", "saved by the cheapest channel");
  const part = settleRatio(over(money, more, "saved, as a fraction of the dearest"), 4, "part saved");
  return { priceList: cheapest, against: dearest.priceList, money, part };
}
