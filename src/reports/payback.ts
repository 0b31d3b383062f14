import type { Currency } from "../core/currency.js";
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
} from "../core/quantity.js";
import { OPPOSITE, type Range, range } from "../core/range.js";
import { fewestCoins, type Terms } from "./arrival.js";
import type { Exchange } from "./exchange.js";
import type { Boosted } from "./promotion.js";

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
export const coinsPayingBack = (spent: Range<Money>, terms: Terms): Range<Settled<"coin"> | null> =>
  range((bound) => {
    const found = fewestCoins(spent[bound], OPPOSITE[bound], terms);
    return found === undefined ? null : counted("coin", found, "fewest gift coins that are enough");
  });

/** The return on money spent for views. */
export function returnOf(
  spent: Money,
  { budget, perThousand }: Boosted["exactly"],
  terms: Terms,
  dollars: Exchange,
  { followers, net }: Brought,
): Back {
  const each = range((bound) => at(perThousand[bound], spent, budget, `a thousand views, ${bound}, in what was spent`));
  const needed = (cost: Range<Quantity<Currency>>): Range<Settled<"coin"> | null> => {
    const inUsd = range((bound) => dollars.exactly(cost[bound]));
    const { low, likely, high } = inUsd;
    if (low === undefined || likely === undefined || high === undefined) return range(() => null);
    const owed = { low, likely, high };
    return coinsPayingBack(
      range((bound) => settle(owed[bound], "up", `to be paid back, ${bound}`)),
      terms,
    );
  };
  const paid = dollars.exactly(spent);
  return {
    perThousand: range((bound) => settle(each[bound], "half-even", `cost of a thousand views, ${bound}`)),
    payback: needed(range(() => spent)),
    breakEven: needed(each),
    ...(followers === undefined ? {} : { perFollower: costOfFollower(spent, followers) }),
    ...(net === undefined
      ? {}
      : {
          return: range((bound) =>
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
