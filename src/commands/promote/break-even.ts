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
import { beyondMost } from "../../gifts/coins-and-gifts.js";
import type { Basis } from "../../payouts/basis.js";
import { fewestCoins } from "../../payouts/coins-for-target.js";
import { bringsEach } from "../../payouts/payout-rules.js";
import type { Exchange } from "../../pricing/exchange.js";
import type { Boosted } from "./views.js";

/** What has to come back of money spent on views, and what did. */
export interface Back {
  /** Low is the least, where the views are most. */
  readonly perThousand: Range<Money>;
  /** The fewest gift coins whose payout is no less than was spent; null where no number is enough or no rate is known. */
  readonly payback: Range<Settled<"coin"> | null>;
  /** The same for each thousand views. */
  readonly breakEven: Range<Settled<"coin"> | null>;
  /** Where followers were stated; null where none were won. */
  readonly perFollower?: Money | null;
  /** Payout of the gifts over what was spent, where they were stated; null where no rate is known. */
  readonly return?: Range<Ratio | null>;
}

/** What a promotion brought. */
interface Brought {
  readonly followers: number | undefined;
  readonly net: Range<Money> | undefined;
}

/** The fewest gift coins that pay US dollars back, least where the rate is best; null where no number does. */
function coinsPayingBack(spent: Quantity<Currency>, bound: Bound, basis: Basis<DiamondModel>): Settled<"coin"> | null {
  const owed = settle(spent, "up", `to be paid back, ${bound}`);
  const found = fewestCoins(owed, OPPOSITE[bound], basis);
  return found === undefined ? null : counted("coin", found, "fewest gift coins that are enough");
}

/**
 * The gift coins that pay a thousand of many views back: a part of what pays them all back, so that no cent is rounded
 * before it. Null where they bring nothing, or no number of coins is enough.
 */
export function coinsForEach(
  cost: Quantity<Currency> | undefined,
  bound: Bound,
  basis: Basis<DiamondModel>,
): Settled<"coin"> | null {
  if (cost === undefined) return null;
  const each = bringsEach(OPPOSITE[bound], basis);
  if (each.exact.isZero()) return null;
  const coins = settle(
    at(cost, defined("coin", 1, "one coin"), each, "cost over what a coin brings"),
    "up",
    "gift coins",
  );
  return beyondMost(coins) ? null : coins;
}

/** The return on money spent for views. */
export function returnOf(
  spent: Money,
  { budget, perThousand }: Boosted["exactly"],
  basis: Basis<DiamondModel>,
  dollars: Exchange,
  { followers, net }: Brought,
): Back {
  const each = range((bound) => at(perThousand[bound], spent, budget, `a thousand views, ${bound}, in what was spent`));
  const paid = dollars.exactly(spent);
  return {
    perThousand: range((bound) => settle(each[bound], "half-even", `cost of a thousand views, ${bound}`)),
    payback: range((bound) => (paid === undefined ? null : coinsPayingBack(paid, bound, basis))),
    breakEven: range((bound) => coinsForEach(dollars.exactly(each[bound]), bound, basis)),
    ...present({
      perFollower: followers === undefined ? undefined : costOfFollower(spent, followers),
      return:
        net &&
        range((bound) =>
          paid === undefined || paid.exact.isZero()
            ? null
            : settleRatio(over(net[bound], paid, `payout over what was spent, ${bound}`), 4, `return, ${bound}`),
        ),
    }),
  };
}

function costOfFollower(spent: Money, followers: number): Money | null {
  if (followers === 0) return null;
  const one = defined("count", 1, "one follower");
  const each = at(one, spent, counted("count", followers, "followers won"), "cost of a follower");
  return settle(each, "half-even", "cost of a follower");
}

/** Whether a payout covers what was spent at every bound of the rate, at none, or at some. */
export function settles(net: Range<Money>, spent: Quantity<Currency> | undefined): "yes" | "no" | "unknown" {
  if (spent === undefined) return "unknown";
  if (net.low.exact.cmp(spent.exact) >= 0) return "yes";
  return net.high.exact.cmp(spent.exact) < 0 ? "no" : "unknown";
}
