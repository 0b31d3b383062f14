import type { Catalogue, Channel } from "../../catalogue/model/model.js";
import { USD } from "../../core/currency.js";
import type { Day } from "../../core/date.js";
import { failure, type Outcome, succeed } from "../../core/diagnostic.js";
import { at, counted, defined, type Money, type Ratio, type Settled, settle } from "../../core/quantity.js";
import { type Range, range } from "../../core/range.js";
import { beyondMost, type Item, MOST_COINS, whatOf } from "../../gifts/coins-and-gifts.js";
import { arrivalOf, type Terms } from "../../payouts/coins-for-target.js";
import {
  type Deductions,
  diamondModelOf,
  diamondsFor,
  paidFor,
  payoutRemarks,
  shareOf,
} from "../../payouts/payout-rules.js";
import type { Share, ShareQuery } from "../../payouts/share.js";
import { type Display, exchangeFor, exchangeTo, shownIn } from "../../pricing/exchange.js";
import { type ListChoice, listsKnown } from "../../pricing/price-lists.js";
import { offersFor } from "../../pricing/quote.js";
import { regionFor, regionRemarks } from "../../regions/region.js";
import { type Report, report } from "../../report/report.js";
import { cheapestList } from "../cost/report.js";
import { type Back, coinsForEach, returnOf, settles } from "./break-even.js";
import { boosted, promoteTerms } from "./views.js";

/** What does Promote cost, and when does it pay for itself? */
export interface PromoteQuery extends ListChoice, Display, ShareQuery, Deductions {
  /** Spent on Promote, all days together. */
  readonly coins: number;
  /** One where left out. */
  readonly days?: number;
  /** Views it brought; what is expected where left out. */
  readonly views?: number;
  readonly followersWon?: number;
  /** Coins and gifts it brought: `5000`, `20xRose`. */
  readonly giftsWon?: readonly string[];
  /** ISO 3166; the United States where left out. */
  readonly region?: string;
  /** Id of a payout model that starts from diamonds; the default where left out. */
  readonly model?: string;
  readonly asOf: Day;
}

/** The coins of a promotion, bought through one channel. */
interface PromoteCost extends Back {
  readonly priceList: string;
  readonly channel: Channel;
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

/**
 * What coins spent on Promote cost through each channel, the views they bring, and the gift coins whose payout equals
 * what was spent; with what it brought, the return. Every payout in it is an estimate.
 */
export function promote(query: PromoteQuery, catalogue: Catalogue): Outcome<Report<Promote>> {
  const { asOf, days = 1 } = query;
  const region = regionFor(query, catalogue);
  if (!region.ok) return region;
  const coins = counted("coin", query.coins, "coins spent on Promote");
  if (query.coins < 1) return failure("arg.number", "no coins promote nothing", "write how many coins are spent");
  if (beyondMost(coins))
    return failure("arg.number", `${coins.amount} coins are too many`, `ask for at most ${MOST_COINS}`);
  const model = diamondModelOf(
    query.model,
    catalogue,
    "which names no number of coins",
    "take another --model, like standard",
  );
  if (!model.ok) return model;
  const share = shareOf(model.value, region.value, asOf, query, catalogue);
  if (!share.ok) return share;
  const boost = boosted(coins, query.views, asOf, catalogue);
  if (!boost.ok) return boost;
  const gifts = query.giftsWon === undefined ? undefined : whatOf(query.giftsWon, asOf, catalogue);
  if (gifts?.ok === false) return gifts;
  const known = listsKnown(region.value, query, asOf, catalogue);
  if (!known.ok) return known;

  const terms: Terms = { model: model.value, share: share.value, deductions: query };
  const dollars = exchangeTo(USD, asOf, query.fx ?? [], catalogue);
  const paid = paidFor(diamondsFor(gifts?.value.coins ?? coins, terms.model), terms.model, terms.share, query);
  const won = gifts && { coins: gifts.value.coins, items: gifts.value.items, net: paid.net };
  const { budget, exactly, perThousand, views } = boost.value;
  const costs = offersFor(coins, known.value.lists, catalogue).map(
    ({ priceList, channel, pay, worth }): PromoteCost => ({
      priceList,
      channel,
      pay,
      worth,
      ...returnOf(worth, exactly, terms, dollars, { followers: query.followersWon, net: won?.net }),
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
    model: terms.model.id,
    verdict: terms.model.verdict,
    regime: share.value.regime,
    rate: paid.rate,
    breakEven: range((bound) => coinsForEach(exactly.perThousand[bound], bound, terms)),
    ...(won === undefined ? {} : { won }),
    costs,
    cheapest,
    ...(won === undefined ? {} : { paysBack: settles(won.net, spent && dollars.exactly(spent)) }),
  };
  const exchange = exchangeFor(query, catalogue);
  const unsaid =
    query.days === undefined
      ? [{ text: "all coins are spent in one day, because --days was not stated", source: null }]
      : [];
  return succeed(
    report(
      "promote/1",
      { ...query, days, region: region.value.code },
      shownIn(body, exchange),
      catalogue,
      payoutRemarks(terms.model, share.value, arrivalOf(coins, "high", terms).received, region.value, asOf),
      boost.value.remarks,
      { assumptions: unsaid },
      promoteTerms(coins, days, budget, region.value, asOf, catalogue),
      regionRemarks(region.value, query, catalogue),
      gifts?.value,
      known.value.remarks,
      dollars.remarks(),
      exchange?.remarks(),
    ),
  );
}
