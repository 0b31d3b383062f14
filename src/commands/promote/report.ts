import type { Catalogue } from "../../catalogue/model/model.js";
import { USD } from "../../core/currency.js";
import { failure, type Outcome, succeed } from "../../core/diagnostic.js";
import { present } from "../../core/present.js";
import { at, counted, defined, settle } from "../../core/quantity.js";
import { beyondMost, itemOf, MOST_COINS, whatOf } from "../../gifts/coins-and-gifts.js";
import { countOf } from "../../gifts/gift-count.js";
import { wellKnown } from "../../gifts/gift-lookup.js";
import { basisFor } from "../../payouts/basis.js";
import { arrivalOf } from "../../payouts/coins-for-target.js";
import { countableModel } from "../../payouts/payout-model.js";
import { diamondsFor, paidFor, payoutRemarks } from "../../payouts/payout-rules.js";
import { answering, cheapestList } from "../../pricing/cheapest-list.js";
import { exchangeFor, exchangeTo, shownIn } from "../../pricing/exchange.js";
import { listsKnown } from "../../pricing/price-lists.js";
import { type Offer, offersFor } from "../../pricing/quote.js";
import { marketFor, marketRemarks } from "../../regions/market.js";
import { type Report, report, type Understood } from "../../report/report.js";
import { promoteInWords } from "./answer.js";
import type { Promote, PromoteCost, PromoteQuery } from "./body.js";
import { backOf, settles } from "./repay.js";
import { boosted, promoteTerms } from "./views.js";

export type { Promote, PromoteCost, PromoteQuery } from "./body.js";

/** The report of `promote`. */
export type PromoteReport = Report<Understood<PromoteQuery, "days" | "region">, Promote>;

/**
 * What coins spent on Promote cost through each channel, the views they buy, and the gift coins whose payout repays
 * the cost; with a stated result, the return. All payouts are estimates.
 */
export function promote(query: PromoteQuery, catalogue: Catalogue): Outcome<PromoteReport> {
  const { asOf, days = 1 } = query;
  const market = marketFor(query, catalogue);
  if (!market.ok) return market;
  const coins = counted("coin", query.coins, "coins spent on Promote");
  if (query.coins < 1) return failure("arg.number", "0 coins promote nothing", "write how many coins you spend");
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
  const { budget, exactly, views } = boost.value;
  const offers = answering(offersFor(coins, known.value.lists, catalogue), query.channel);
  const priceList = offers.length === 0 ? null : decisive(offers);
  const rank = (one: PromoteCost): number => (one.priceList === priceList ? 0 : 1);
  const costs = offers
    .map(
      ({ priceList: id, channel, estimated, pay, buy, purchases, coinsLeft }): PromoteCost => ({
        ...{ priceList: id, channel, estimated, pay, buy, purchases, coinsLeft },
        ...backOf(pay, exactly, basis, dollars, { followers: query.followersWon, net: won?.net }),
      }),
    )
    .sort((one, other) => rank(one) - rank(other) || one.pay.exact.cmp(other.pay.exact));
  const [decides] = costs;
  const body: Promote = {
    coins,
    days,
    perDay: settle(
      at(defined("count", 1, "one day"), coins, counted("count", days, "days"), "coins a day"),
      "down",
      "coins a day",
    ),
    budget,
    views,
    viewsStated: boost.value.stated,
    model: basis.model.id,
    verdict: basis.model.verdict,
    regime: basis.share.regime,
    rate: paid.rate,
    costs,
    priceList,
    gifts: decides === undefined ? [] : wellKnown(catalogue).map((gift) => countOf(decides.payback, itemOf(gift, 1))),
    ...present({ won, paysBack: won && settles(won.net, decides && dollars.exactly(decides.pay)) }),
  };
  const exchange = exchangeFor(query, catalogue);
  const unstated =
    query.days === undefined
      ? [{ text: "all coins are spent in one day, because --days was not given", source: null }]
      : [];
  const shown = shownIn(body, exchange);
  return succeed(
    report(
      "promote/1",
      { ...query, days, region: market.value.region.code },
      shown,
      catalogue,
      promoteInWords(shown, query, basis),
      { decided: [views.low, views.likely, views.high, ...(decides === undefined ? [] : [decides.pay])] },
      payoutRemarks(basis, arrivalOf(coins, "high", basis).received),
      boost.value.remarks,
      { assumptions: unstated },
      promoteTerms(coins, days, budget, basis),
      marketRemarks(market.value, query),
      gifts?.value,
      known.value.remarks,
      dollars.remarks(),
      exchange?.remarks(),
    ),
  );
}

/** The deciding list: the iPhone's if known, since Promote takes coins there; otherwise the cheapest. */
const decisive = (offers: readonly Offer[]): string =>
  offers.find(({ channel }) => channel === "ios")?.priceList ?? cheapestList(offers);
