import type { Catalogue, PayoutModel, PriceList } from "../../catalogue/model/model.js";
import { type Outcome, succeed } from "../../core/diagnostic.js";
import type { Money, Settled } from "../../core/quantity.js";
import type { Range } from "../../core/range.js";
import { type Item, whatOf } from "../../gifts/coins-and-gifts.js";
import { plainBasis } from "../../payouts/basis.js";
import { paidOn } from "../../payouts/payable.js";
import { type Display, exchangeFor, shownIn } from "../../pricing/exchange.js";
import { type ListChoice, listsKnown } from "../../pricing/price-lists.js";
import { type Market, type MarketQuery, marketFor, marketRemarks } from "../../regions/market.js";
import { type Report, report, type Understood } from "../../report/report.js";

/** What does every payout model in circulation say of the same gift? */
export interface ModelsQuery extends MarketQuery, ListChoice, Display {
  /** Coins and gifts; a Lion where left out. */
  readonly what?: readonly string[];
}

interface ModelAnswer {
  readonly id: string;
  readonly label: string;
  readonly verdict: string;
  readonly default: boolean;
  readonly diamonds: Settled<"diamond"> | null;
  /** Before agency, tax and fees; null where the model needs a price that is not known. */
  readonly payout: Range<Money> | null;
  /** Id of the source that states it. */
  readonly source: string;
}

export interface Models {
  readonly coins: Settled<"coin">;
  readonly items: readonly Item[];
  readonly models: readonly ModelAnswer[];
}

/** The answer of `models`. */
export type ModelsReport = Report<Understood<ModelsQuery, "what" | "region">, Models>;

/** The same coins under every model, side by side, each with what the evidence says of it. */
export function models(query: ModelsQuery, catalogue: Catalogue): Outcome<ModelsReport> {
  const market = marketFor(query, catalogue);
  if (!market.ok) return market;
  const what = whatOf(query.what ?? ["Lion"], query.asOf, catalogue);
  if (!what.ok) return what;
  const viewers = listsKnown(market.value, query);
  if (!viewers.ok) return viewers;

  const { coins, items } = what.value;
  const answers = catalogue.payoutModels.map((model) => answerOf(model, coins, viewers.value.lists, market.value));
  const body: Models = { coins, items, models: answers.map(({ answer }) => answer) };
  const exchange = exchangeFor(query, catalogue);
  return succeed(
    report(
      "models/1",
      { ...query, what: query.what ?? ["Lion"], region: market.value.region.code },
      shownIn(body, exchange),
      catalogue,
      marketRemarks(market.value, query),
      what.value,
      ...answers.map(({ remark }) => ({ assumptions: remark === undefined ? [] : [{ text: remark, source: null }] })),
      { cites: catalogue.payoutModels.flatMap(({ sources }) => sources) },
      viewers.value.remarks,
      exchange?.remarks(),
    ),
  );
}

function answerOf(
  model: PayoutModel,
  coins: Settled<"coin">,
  lists: readonly PriceList[],
  market: Market,
): { readonly answer: ModelAnswer; readonly remark?: string } {
  const { id, label, verdict, sources } = model;
  const entry = { id, label, verdict, default: model.default, source: sources[0]! };
  const basis = plainBasis(model, market);
  const paid = basis.ok ? paidOn(basis.value, { coins }, lists) : basis;
  if (!paid.ok) return { answer: { ...entry, diamonds: null, payout: null } };
  const { diamonds = null, received, spent } = paid.value;
  const answer = { ...entry, diamonds, payout: received.net };
  if (spent === undefined) return { answer };
  return { answer, remark: `${id} starts from the price of the coins at ${spent.priceList}` };
}
