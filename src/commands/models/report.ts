import type { Catalogue, PayoutModel, PriceList, Region } from "../../catalogue/model/model.js";
import type { Day } from "../../core/date.js";
import { type Outcome, succeed } from "../../core/diagnostic.js";
import type { Money, Settled } from "../../core/quantity.js";
import type { Range } from "../../core/range.js";
import { type Item, whatOf } from "../../gifts/coins-and-gifts.js";
import { worthThrough } from "../../payouts/payable.js";
import { diamondsFor, paidFor, paidForSpend, shareOf } from "../../payouts/payout-rules.js";
import { type Display, exchangeFor, shownIn } from "../../pricing/exchange.js";
import { type ListChoice, listsKnown } from "../../pricing/price-lists.js";
import { regionFor, regionRemarks } from "../../regions/region.js";
import { type Report, report } from "../../report/report.js";

/** What does every payout model in circulation say of the same gift? */
export interface ModelsQuery extends ListChoice, Display {
  /** Coins and gifts; a Lion where left out. */
  readonly what?: readonly string[];
  readonly region?: string;
  readonly asOf: Day;
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

/** The same coins under every model, side by side, each with what the evidence says of it. */
export function models(query: ModelsQuery, catalogue: Catalogue): Outcome<Report<Models>> {
  const region = regionFor(query, catalogue);
  if (!region.ok) return region;
  const what = whatOf(query.what ?? ["Lion"], query.asOf, catalogue);
  if (!what.ok) return what;
  const viewers = listsKnown(region.value, query, query.asOf, catalogue);
  if (!viewers.ok) return viewers;

  const { coins, items } = what.value;
  const answers = catalogue.payoutModels.map((model) =>
    answerOf(model, coins, viewers.value.lists, region.value, query.asOf, catalogue),
  );
  const body: Models = { coins, items, models: answers.map(({ answer }) => answer) };
  const exchange = exchangeFor(query, catalogue);
  return succeed(
    report(
      "models/1",
      { ...query, what: query.what ?? ["Lion"], region: region.value.code },
      shownIn(body, exchange),
      catalogue,
      regionRemarks(region.value, query, catalogue),
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
  region: Region,
  asOf: Day,
  catalogue: Catalogue,
): { readonly answer: ModelAnswer; readonly remark?: string } {
  const { id, label, verdict, sources } = model;
  const entry = { id, label, verdict, default: model.default, source: sources[0]! };
  const nothing = { answer: { ...entry, diamonds: null, payout: null } };
  const share = shareOf(model, region, asOf, {}, catalogue);
  if (!share.ok) return nothing;
  if (model.base === "diamonds") {
    const diamonds = diamondsFor(coins, model);
    return { answer: { ...entry, diamonds, payout: paidFor(diamonds, model, share.value, {}).net } };
  }
  const spent = worthThrough(model, coins, lists, catalogue);
  if (spent === undefined) return nothing;
  const received = paidForSpend(spent.worth, spent.channel, model, share.value, {});
  if (!received.ok) return nothing;
  return {
    answer: { ...entry, diamonds: null, payout: received.value.net },
    remark: `${id} starts from the price of the coins at ${spent.priceList}`,
  };
}
