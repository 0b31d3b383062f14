import type { Channel } from "../catalogue/model/model.js";
import type { Offer } from "./quote.js";

type Priced = Pick<Offer, "priceList" | "channel" | "estimated" | "pay">;

/** For the app only the cheapest offer, with the channel of its list; for other channels all offers. */
export function answering<Each extends Priced>(offers: readonly Each[], channel: Channel | undefined): readonly Each[] {
  if (channel !== "app" || offers.length < 2) return offers;
  const cheapest = cheapestList(offers);
  return offers.filter(({ priceList }) => priceList === cheapest);
}

/**
 * The cheapest list. A list without a channel counts only if there is no other, as it may not apply anywhere; an
 * estimate only if there is nothing better.
 */
export function cheapestList(offers: readonly Priced[]): string {
  const stated = offers.filter(({ channel }) => channel !== "unspecified");
  const known = (stated.length > 0 ? stated : offers).filter(({ estimated }) => !estimated);
  const [first, ...rest] = known.length > 0 ? known : stated.length > 0 ? stated : offers;
  return rest.reduce((best, offer) => (offer.pay.exact.cmp(best.pay.exact) < 0 ? offer : best), first!).priceList;
}
