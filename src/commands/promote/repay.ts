import type { DiamondModel } from "../../catalogue/model/model.js";
import type { Currency } from "../../core/currency.js";
import { present } from "../../core/present.js";
import {
  at,
  counted,
  defined,
  type Money,
  over,
  type Quantity,
  type Ratio,
  type Settled,
  settle,
  settleRatio,
} from "../../core/quantity.js";
import { type Bound, OPPOSITE, type Range, range } from "../../core/range.js";
import type { Coins } from "../../gifts/gift-count.js";
import type { Basis } from "../../payouts/basis.js";
import { fewestCoins } from "../../payouts/coins-for-target.js";
import type { Exchange } from "../../pricing/exchange.js";
import type { Boosted } from "./views.js";

/** What has to be earned to repay the cost of views, and what was earned. */
export interface Back {
  /** The cost per thousand views; low is the lowest, with the most views. */
  readonly perThousand: Range<Money>;
  /** The fewest gift coins whose payout covers the cost; null if no number is enough or no rate is known. */
  readonly payback: Coins;
  /** The cost per follower, if followers were stated; null if there were none. */
  readonly perFollower?: Money | null;
  /** The payout of the stated gifts divided by the cost; null if no rate is known. */
  readonly return?: Range<Ratio | null>;
}

/** The result of a promotion. */
interface Brought {
  readonly followers: number | undefined;
  readonly net: Range<Money> | undefined;
}

/** What has to be earned to repay the cost of views. */
export function backOf(
  pay: Money,
  views: Boosted["exactly"],
  basis: Basis<DiamondModel>,
  dollars: Exchange,
  { followers, net }: Brought,
): Back {
  const paid = dollars.exactly(pay);
  const thousand = defined("count", 1000, "a thousand views");
  return {
    perThousand: range((bound) => {
      const label = `cost of a thousand views, ${bound}`;
      return settle(at(thousand, pay, views[OPPOSITE[bound]], label), "half-even", label);
    }),
    payback: range((bound) => (paid === undefined ? null : coinsRepaying(paid, bound, basis))),
    ...present({
      perFollower: followers === undefined ? undefined : costOfFollower(pay, followers),
      return:
        net &&
        range((bound) =>
          paid === undefined || paid.exact.isZero()
            ? null
            : settleRatio(over(net[bound], paid, `payout over what was paid, ${bound}`), 4, `return, ${bound}`),
        ),
    }),
  };
}

/** The fewest gift coins that repay an amount in US dollars at a bound of the rate; null if no number does. */
function coinsRepaying(paid: Quantity<Currency>, bound: Bound, basis: Basis<DiamondModel>): Settled<"coin"> | null {
  const owed = settle(paid, "up", `to be paid back, ${bound}`);
  const found = fewestCoins(owed, OPPOSITE[bound], basis);
  return found === undefined ? null : counted("coin", found, "fewest gift coins that are enough");
}

function costOfFollower(pay: Money, followers: number): Money | null {
  if (followers === 0) return null;
  const one = defined("count", 1, "one follower");
  const each = at(one, pay, counted("count", followers, "followers won"), "cost of a follower");
  return settle(each, "half-even", "cost of a follower");
}

/** Whether a payout covers the cost: yes at every bound of the rate, no at none, otherwise unknown. */
export function settles(net: Range<Money>, paid: Quantity<Currency> | undefined): "yes" | "no" | "unknown" {
  if (paid === undefined) return "unknown";
  if (net.low.exact.cmp(paid.exact) >= 0) return "yes";
  return net.high.exact.cmp(paid.exact) < 0 ? "no" : "unknown";
}
