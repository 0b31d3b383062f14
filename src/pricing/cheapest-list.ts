import type { Channel } from "../catalogue/model/model.js";
import type { Offer } from "./quote.js";

type Priced = Pick<Offer, "priceList" | "channel" | "estimated" | "pay">;

/** Of offers through the app the cheapest alone, which keeps the channel of its list; of other channels all. */
export function answering<Each extends Priced>(offers: readonly Each[], channel: Channel | undefined): readonly Each[] {
  if (channel !== "app" || offers.length < 2) return offers;
  const cheapest = cheapestList(offers);
  return offers.filter(({ priceList }) => priceList === cheapest);
}

/**
 * The list that asks least. A list without a channel counts only where no other is there, because it may be true
 * nowhere; an estimate only where nothing better is.
 */
export function cheapestList(offers: readonly Priced[]): string {
  const stated = offers.filter(({ channel }) => channel !== "unspecified");
  const known = (stated.length > 0 ? stated : offers).filter(({ estimated }) => !estimated);
  const [first, ...rest] = known.length > 0 ? known : stated.length > 0 ? stated : offers;
  return rest.reduce((best, offer) => (offer.pay.exact.cmp(best.pay.exact) < 0 ? offer : best), first!).priceList;
}
