import type { Channel, PriceList } from "../catalogue/model/model.js";
import { minorUnits } from "../core/currency.js";
import { exact } from "../core/decimal.js";
import { shifted } from "../core/number.js";
import { type Money, over, type Ratio, type Settled, settleRatio } from "../core/quantity.js";
import { type Range, range } from "../core/range.js";
import type { Warning } from "../report/report.js";
import { answering } from "./cheapest-list.js";
import type { Exchange } from "./exchange.js";
import { type Price, pricesFor } from "./quote.js";

/** The creator's share of what the viewer pays; null if no exchange rate is known, or nothing is paid. */
export interface ChannelShare extends Range<Ratio | null> {
  readonly priceList: string;
  readonly channel: Channel;
}

interface ViewersSide {
  readonly viewerPays: readonly Price[];
  readonly share: readonly ChannelShare[];
  readonly warnings: readonly Warning[];
}

/** Both sides of the same coins, a row for each price list of one channel, or of all channels. */
export function viewersPay(
  coins: Settled<"coin">,
  lists: readonly PriceList[],
  net: Range<Money>,
  exchange: Exchange,
  through: Channel | undefined,
): ViewersSide {
  const viewerPays = answering(pricesFor(coins, lists), through);
  const share = viewerPays.map(({ priceList, channel, worth }) => ({
    priceList,
    channel,
    ...range((bound) => shareOf(net[bound], worth, exchange)),
  }));
  // A hundred minor units of the creator's currency: below, each of them is more than a hundredth of a share.
  const enough = exact(shifted("100", -minorUnits(exchange.to)));
  const small = viewerPays.some(({ worth }) => {
    const paid = exchange.exactly(worth);
    return paid !== undefined && !paid.exact.isZero() && paid.exact.cmp(enough) < 0;
  });
  const message =
    "the shares of amounts this small are coarse, because payouts are rounded down to the cent; ask about 100 of it for finer shares";
  return { viewerPays, share, warnings: small ? [{ code: "share.coarse", message, about: "share" }] : [] };
}

function shareOf(net: Money, worth: Money, exchange: Exchange): Ratio | null {
  const paid = exchange.exactly(worth);
  if (paid === undefined || paid.exact.isZero()) return null;
  return settleRatio(over(net, paid, "net over what the coins cost"), 4, "share of the viewer's money");
}
