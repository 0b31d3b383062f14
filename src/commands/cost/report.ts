import type { Catalogue, PriceList } from "../../catalogue/model/model.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../../core/diagnostic.js";
import { present } from "../../core/present.js";
import { given, type Settled, settle, sum, times, wholeOf } from "../../core/quantity.js";
import { several } from "../../core/text.js";
import { whatOf } from "../../gifts/coins-and-gifts.js";
import { fewestPurchases } from "../../packing/fewest-purchases.js";
import { TooLarge } from "../../packing/integers.js";
import { Work } from "../../packing/work.js";
import { answering, cheapestList } from "../../pricing/cheapest-list.js";
import { exchangeFor, shownIn } from "../../pricing/exchange.js";
import { listRemarks, listsFor, ofOneCurrency } from "../../pricing/price-lists.js";
import { type Offer, offerFor } from "../../pricing/quote.js";
import { shopOf } from "../../pricing/receipt.js";
import { marketFor, marketRemarks } from "../../regions/market.js";
import { type Report, report, type Understood, type Warning } from "../../report/report.js";
import { costInWords } from "./answer.js";
import type { Cost, CostQuery, PricedOffer } from "./body.js";
import { savingOf } from "./saving.js";

export type { Cost, CostQuery, PricedOffer, Saving } from "./body.js";

/** The report of `cost`. */
export type CostReport = Report<Understood<CostQuery, "region">, Cost>;

/**
 * What coins or gifts cost, from each usable price list: what to buy, the price and the coins left over. Fails if the
 * region, a gift or a list is unknown, or if the region's lists contradict each other.
 */
export function cost(query: CostQuery, catalogue: Catalogue): Outcome<CostReport> {
  const market = marketFor(query, catalogue);
  if (!market.ok) return market;
  const what = whatOf(query.what, query.asOf, catalogue);
  if (!what.ok) return what;
  const lists = listsFor(market.value, query);
  if (!lists.ok) return lists;
  const comparable = ofOneCurrency(lists.value);
  if (!comparable.ok) return comparable;

  const { coins, items } = what.value;
  const bought = offersWithin(coins, lists.value, catalogue, query.maxPurchases);
  if (!bought.ok) return bought;
  const { warnings } = bought.value;
  const offers = answering(bought.value.offers, query.channel);
  const exchange = exchangeFor(query, catalogue);
  const { tax } = query;
  const priced: readonly PricedOffer[] = tax === undefined ? offers : offers.map((offer) => taxed(offer, tax));
  const cheapest = cheapestList(offers);
  const body: Cost = { coins, items, offers: priced, cheapest, ...present({ saves: savingOf(priced, cheapest) }) };
  const shown = shownIn(body, exchange);
  return succeed(
    report(
      "cost/1",
      { ...query, region: market.value.region.code },
      shown,
      catalogue,
      costInWords(shown, query, market.value),
      { decided: offers.map(({ pay }) => pay) },
      marketRemarks(market.value, query),
      what.value,
      listRemarks(
        lists.value.filter(({ id }) => offers.some(({ priceList }) => priceList === id)),
        catalogue,
      ),
      { warnings },
      { assumptions: tax === undefined ? [] : [{ text: BEFORE_TAX, source: null }] },
      exchange?.remarks(),
    ),
  );
}

const BEFORE_TAX = "the prices are assumed to exclude tax, so --tax is added to them";

function taxed(offer: Offer, part: string): PricedOffer {
  const { pay, priceList } = offer;
  const tax = settle(times(pay, given("ratio", part, "sales tax"), `tax at ${priceList}`), "half-up", "sales tax");
  return { ...offer, tax, taxed: settle(sum([pay, tax], "price and tax"), "up", `to pay with tax at ${priceList}`) };
}

interface Within {
  readonly offers: readonly Offer[];
  readonly warnings: readonly Warning[];
}

/** Offers of the lists within the limit of purchases, with warnings for lists that have none; fails if no list has. */
function offersWithin(
  coins: Settled<"coin">,
  lists: readonly PriceList[],
  catalogue: Catalogue,
  limit: number | undefined,
): Outcome<Within> {
  const offers: Offer[] = [];
  const faults: Diagnostic[] = [];
  const work = new Work();
  for (const list of lists) {
    try {
      const offer = offerFor(coins, list, catalogue, work, limit);
      if (offer === undefined) faults.push(outOfReach(list, coins, limit));
      else offers.push(offer);
    } catch (error) {
      if (!(error instanceof TooLarge)) throw error;
      faults.push(beyondSearch(list, coins, limit));
    }
  }
  if (offers.length === 0) return fail(...faults);
  return succeed({ offers, warnings: faults.map(({ code, message }) => ({ code, message })) });
}

const tooMany = (message: string, help: string): Diagnostic => ({
  code: "purchase.too-many",
  severity: "error",
  message,
  help,
});

function beyondSearch(list: PriceList, coins: Settled<"coin">, limit: number | undefined): Diagnostic {
  const best = `the best way to buy ${coins.amount} coins from ${list.id}`;
  return limit === undefined
    ? tooMany(`${best} is too large a search`, "ask for fewer coins")
    : tooMany(
        `${best} in ${several(limit, "purchase")} is too large a search`,
        "leave --max-purchases out, or ask for fewer coins",
      );
}

function outOfReach(list: PriceList, coins: Settled<"coin">, limit = 0): Diagnostic {
  const fewest = fewestPurchases(wholeOf(coins), shopOf(list));
  return tooMany(
    `${list.id} cannot give ${coins.amount} coins in ${several(limit, "purchase")}`,
    fewest === undefined ? "ask for fewer coins" : `allow ${fewest} or more with --max-purchases`,
  );
}
