import type { Catalogue, Channel } from "../../catalogue/model/model.js";
import { USD } from "../../core/currency.js";
import { failure, type Outcome, succeed } from "../../core/diagnostic.js";
import { present } from "../../core/present.js";
import { at, counted, defined, type Money, type Ratio, type Settled, settle } from "../../core/quantity.js";
import { type Range, range } from "../../core/range.js";
import { beyondMost, type Item, MOST_COINS, whatOf } from "../../gifts/coins-and-gifts.js";
import { type BasisQuery, basisFor } from "../../payouts/basis.js";
import { arrivalOf } from "../../payouts/coins-for-target.js";
import { countableModel } from "../../payouts/payout-model.js";
import { diamondsFor, paidFor, payoutRemarks } from "../../payouts/payout-rules.js";
import type { Share } from "../../payouts/share.js";
import { type Display, exchangeFor, exchangeTo, shownIn } from "../../pricing/exchange.js";
import { type ListChoice, listsKnown } from "../../pricing/price-lists.js";
import { offersFor } from "../../pricing/quote.js";
import { type MarketQuery, marketFor, marketRemarks } from "../../regions/market.js";
import { type Report, report, type Understood } from "../../report/report.js";
import { cheapestList } from "../cost/report.js";
import { type Back, coinsForEach, returnOf, settles } from "./break-even.js";
import { boosted, promoteTerms } from "./views.js";

/** What does Promote cost, and when does it pay for itself? */
export interface PromoteQuery extends MarketQuery, ListChoice, Display, BasisQuery {
  /** Spent on Promote, all days together. */
  readonly coins: number;
  /** One where left out. */
  readonly days?: number;
  /** Views it brought; what is expected where left out. */
  readonly views?: number;
  readonly followersWon?: number;
  /** Coins and gifts it brought: `5000`, `20xRose`. */
  readonly giftsWon?: readonly string[];
}

/** The coins of a promotion, bought through one channel. */
interface PromoteCost extends Back {
  readonly priceList: string;
  readonly channel: Channel;
  /** Whether `pay` is an estimate, from a list that is incomplete. */
  readonly estimated: boolean;
  readonly pay: Money;
  /** Of `pay`, what the coins spent on Promote cost. */
  readonly worth: Money;
}

/** What gifts brought, as a payout. */
interface Won {
  readonly coins: Settled<"coin">;
  readonly items: readonly Item[];
  readonly net: Range<Money>;
}

export interface Promote {
  readonly coins: Settled<"coin">;
  readonly days: number;
  /** Rounded down. */
  readonly perDay: Settled<"coin">;
  /** What the coins count in Promote. */
  readonly budget: Money;
  /** Money of the budget for a thousand views. */
  readonly perThousand: Range<Money>;
  /** Expected, or the number that was stated. Low is the fewest. */
  readonly views: Range<Settled<"count">>;
  readonly viewsStated: boolean;
  readonly model: string;
  readonly verdict: string;
  readonly regime: Share["regime"];
  readonly rate: Range<Ratio>;
  /** Gift coins for each thousand views that pay the budget back; null where no number does. */
  readonly breakEven: Range<Settled<"coin"> | null>;
  /** Where gifts were stated. */
  readonly won?: Won;
  /** One a channel; none where no price list is known. */
  readonly costs: readonly PromoteCost[];
  /** The list that asks least; null where none is known. */
  readonly cheapest: string | null;
  /** Whether the gifts pay the cheapest cost back, where they were stated; unknown where that hangs on the rate. */
  readonly paysBack?: "yes" | "no" | "unknown";
}

/** The answer of `promote`. */
export type PromoteReport = Report<Understood<PromoteQuery, "days" | "region">, Promote>;

/**
 * What coins spent on Promote cost through each channel, the views they bring, and the gift coins whose payout equals
 * what was spent; with what it brought, the return. Every payout in it is an estimate.
 */
export function promote(query: PromoteQuery, catalogue: Catalogue): Outcome<PromoteReport> {
  const { asOf, days = 1 } = query;
  const market = marketFor(query, catalogue);
  if (!market.ok) return market;
  const coins = counted("coin", query.coins, "coins spent on Promote");
  if (query.coins < 1) return failure("arg.number", "no coins promote nothing", "write how many coins are spent");
  if (beyondMost(coins))
    return failure("arg.number", `${coins.amount} coins are too many`, `ask for at most ${MOST_COINS}`);
  const resolved = basisFor(query, market.value, countableModel);
  if (!resolved.ok) return resolved;
  const basis = resolved.value;
  const boost = boosted(coins, query.views, basis);
  if (!boost.ok) return boost;
  const gifts = query.giftsWon === undefined ? undefined : whatOf(query.giftsWon, asOf, catalogue);
  if (gifts?.ok === false) return gifts;
  const known = listsKnown(basis, query);
  if (!known.ok) return known;

  const dollars = exchangeTo(USD, query, catalogue);
  const paid = paidFor(diamondsFor(gifts?.value.coins ?? coins, basis.model), basis);
  const won = gifts && { coins: gifts.value.coins, items: gifts.value.items, net: paid.net };
  const { budget, exactly, perThousand, views } = boost.value;
  const costs = offersFor(coins, known.value.lists, catalogue).map(
    ({ priceList, channel, estimated, pay, worth }): PromoteCost => ({
      priceList,
      channel,
      estimated,
      pay,
      worth,
      ...returnOf(worth, exactly, basis, dollars, { followers: query.followersWon, net: won?.net }),
    }),
  );
  const cheapest = costs.length === 0 ? null : cheapestList(costs);
  const spent = costs.find(({ priceList }) => priceList === cheapest)?.worth;
  const body: Promote = {
    coins,
    days,
    perDay: settle(
      at(defined("count", 1, "one day"), coins, counted("count", days, "days"), "coins a day"),
      "down",
      "coins a day",
    ),
    budget,
    perThousand,
    views,
    viewsStated: boost.value.stated,
    model: basis.model.id,
    verdict: basis.model.verdict,
    regime: basis.share.regime,
    rate: paid.rate,
    breakEven: range((bound) => coinsForEach(exactly.perThousand[bound], bound, basis)),
    ...present({ won }),
    costs,
    cheapest,
    ...present({ paysBack: won && settles(won.net, spent && dollars.exactly(spent)) }),
  };
  const exchange = exchangeFor(query, catalogue);
  const unsaid =
    query.days === undefined
      ? [{ text: "all coins are spent in one day, because --days was not stated", source: null }]
      : [];
  return succeed(
    report(
      "promote/1",
      { ...query, days, region: market.value.region.code },
      shownIn(body, exchange),
      catalogue,
      payoutRemarks(basis, arrivalOf(coins, "high", basis).received),
      boost.value.remarks,
      { assumptions: unsaid },
      promoteTerms(coins, days, budget, basis),
      marketRemarks(market.value, query),
      gifts?.value,
      known.value.remarks,
      dollars.remarks(),
      exchange?.remarks(),
    ),
  );
}
