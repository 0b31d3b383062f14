import type { Catalogue, PayoutModel, PriceList, Region } from "../catalogue/model.js";
import type { Day } from "../core/date.js";
import { failure, type Outcome, succeed } from "../core/diagnostic.js";
import { counted, type Money, type Settled } from "../core/quantity.js";
import {
  type Deductions,
  diamondsFor,
  modelOf,
  paidFor,
  paidForSpend,
  payoutRemarks,
  type Received,
  shareOf,
} from "./creator.js";
import { type Display, exchangeTo, shownIn } from "./exchange.js";
import { type ListChoice, listRemarks, listsFor } from "./lists.js";
import { offerFor } from "./offer.js";
import { regionFor, regionRemarks } from "./region.js";
import { type Remarks, type Report, report } from "./report.js";
import type { Share, ShareQuery } from "./share.js";
import { type Amount, type Spend, spendFor } from "./spend.js";
import { type ChannelShare, type ViewerPays, viewersPay } from "./viewers.js";
import { type Item, whatOf } from "./what.js";

/** What does the creator receive? Exactly one of `what`, `diamonds` and `spend` is asked about. */
export interface PayoutQuery extends ListChoice, Display, ShareQuery, Deductions {
  /** Coins and gifts: `700`, `Lion`, `20xRose`, `id:6369`. */
  readonly what?: readonly string[];
  /** Diamonds already credited. */
  readonly diamonds?: number;
  /** Money a viewer spends, as many coins as it buys through one channel. */
  readonly spend?: Amount;
  /** ISO 3166; the United States where left out. */
  readonly region?: string;
  /** Id of a payout model; the default where left out. */
  readonly model?: string;
  readonly asOf: Day;
}

export interface Payout extends Received {
  /** Absent where diamonds were asked about. */
  readonly coins?: Settled<"coin">;
  readonly items?: readonly Item[];
  /** Money a viewer spends, where that was asked about. */
  readonly spend?: Spend;
  /** Absent in models that know only what was spent. */
  readonly diamonds?: Settled<"diamond">;
  readonly model: string;
  /** What the evidence says of the model. */
  readonly verdict: string;
  /** What viewers pay for the same coins, a row a channel; absent where diamonds were asked about. */
  readonly viewerPays?: readonly ViewerPays[];
  readonly share?: readonly ChannelShare[];
}

/**
 * What coins, gifts, diamonds or a viewer's money bring the creator, as an estimate: a range after the share of region
 * and day and the deductions stated, beside what viewers pay. A region without a price list still gets its payout.
 */
export function payout(query: PayoutQuery, catalogue: Catalogue): Outcome<Report<Payout>> {
  const region = regionFor(query, catalogue);
  if (!region.ok) return region;
  const model = modelOf(query.model, catalogue);
  if (!model.ok) return model;
  const share = shareOf(model.value, region.value, query.asOf, query, catalogue);
  if (!share.ok) return share;
  const asked = askedFor(query, region.value, catalogue);
  if (!asked.ok) return asked;
  const lists = answering(asked.value, query, region.value, catalogue);
  if (!lists.ok) return lists;

  const { lists: known, remarks: unlisted } = lists.value;
  const paid = paidUnder(model.value, share.value, asked.value, known, query, catalogue);
  if (!paid.ok) return paid;
  const { coins, items, spend } = asked.value;
  const { received, diamonds } = paid.value;
  const own = exchangeTo(received.net.likely.unit, query.asOf, query.fx ?? [], catalogue);
  const viewers = coins === undefined ? undefined : viewersPay(coins, known, received.net, own, catalogue);
  const body: Payout = {
    ...(coins === undefined ? {} : { coins }),
    ...(items === undefined ? {} : { items }),
    ...(spend === undefined ? {} : { spend }),
    ...(diamonds === undefined ? {} : { diamonds }),
    model: model.value.id,
    verdict: model.value.verdict,
    ...received,
    ...(viewers === undefined ? {} : { viewerPays: viewers.viewerPays, share: viewers.share }),
  };
  const exchange = query.in === undefined ? undefined : exchangeTo(query.in, query.asOf, query.fx ?? [], catalogue);
  return succeed(
    report(
      "payout/1",
      { ...query, region: region.value.code },
      exchange === undefined ? body : shownIn(body, exchange),
      catalogue,
      payoutRemarks(model.value, share.value, received, region.value, query.asOf),
      regionRemarks(region.value, query),
      asked.value.remarks,
      viewers === undefined ? undefined : listRemarks(known),
      viewers && { warnings: viewers.warnings },
      unlisted,
      own.remarks(),
      exchange?.remarks(),
    ),
  );
}

interface Asked {
  readonly coins?: Settled<"coin">;
  readonly items?: readonly Item[];
  readonly diamonds?: Settled<"diamond">;
  readonly spend?: Spend;
  readonly list?: PriceList;
  readonly remarks?: Remarks;
}

function askedFor(query: PayoutQuery, region: Region, catalogue: Catalogue): Outcome<Asked> {
  const asked = [query.what, query.diamonds, query.spend].filter((one) => one !== undefined);
  if (asked.length !== 1)
    return failure("arg.conflict", "coins or gifts, diamonds, and money are three questions", "ask one at a time");
  if (query.diamonds !== undefined) {
    return succeed({ diamonds: counted("diamond", query.diamonds, "diamonds credited") });
  }
  if (query.spend !== undefined) return spendFor(query.spend, region, query, query.asOf, catalogue);
  const what = whatOf(query.what ?? [], query.asOf, catalogue);
  if (!what.ok) return what;
  const { coins, items } = what.value;
  return succeed({ coins, items, remarks: what.value });
}

/** The lists the viewer's side is answered from. That none is known is no fault unless one was asked for. */
function answering(
  { diamonds, list }: Asked,
  query: PayoutQuery,
  region: Region,
  catalogue: Catalogue,
): Outcome<{ readonly lists: readonly PriceList[]; readonly remarks?: Remarks }> {
  if (diamonds !== undefined) return succeed({ lists: [] });
  if (list !== undefined) return succeed({ lists: [list] });
  const lists = listsFor(region, query, query.asOf, catalogue);
  if (lists.ok) return succeed({ lists: lists.value });
  if (query.channel !== undefined || query.prices !== undefined) return lists;
  const warnings = lists.diagnostics.map(({ code, message }) => ({
    code,
    message: `what viewers pay is not known: ${message}`,
  }));
  return succeed({ lists: [], remarks: { warnings } });
}

interface Paid {
  readonly received: Received;
  readonly diamonds?: Settled<"diamond">;
}

function paidUnder(
  model: PayoutModel,
  share: Share,
  { coins, diamonds, spend }: Asked,
  lists: readonly PriceList[],
  deductions: Deductions,
  catalogue: Catalogue,
): Outcome<Paid> {
  if (model.base === "diamonds") {
    const credited = diamonds ?? diamondsFor(coins!, model);
    return succeed({ received: paidFor(credited, model, share, deductions), diamonds: credited });
  }
  if (diamonds !== undefined) {
    return failure(
      "arg.conflict",
      `the model ${model.id} starts from what viewers pay, not from diamonds`,
      "ask for coins or money",
    );
  }
  const spent =
    spend === undefined ? worthThrough(model.storeFee, coins!, lists, catalogue) : { ...spend, worth: spend.money };
  if (spent === undefined) {
    return failure(
      "arg.missing",
      `the model ${model.id} needs to know where the coins are bought`,
      "say which --channel, or ask for money, like 20USD",
    );
  }
  const received = paidForSpend(spent.worth, spent.channel, model, share, deductions);
  return received.ok ? succeed({ received: received.value }) : received;
}

type Spent = { readonly channel: PriceList["channel"]; readonly worth: Money };

/** Of several lists the first the model speaks of. */
function worthThrough(
  storeFee: readonly (readonly [PriceList["channel"], string])[],
  coins: Settled<"coin">,
  lists: readonly PriceList[],
  catalogue: Catalogue,
): Spent | undefined {
  const list = lists.find(({ channel }) => storeFee.some(([one]) => one === channel)) ?? lists[0];
  const offer = list === undefined ? undefined : offerFor(coins, list, catalogue);
  return list === undefined || offer === undefined ? undefined : { channel: list.channel, worth: offer.worth };
}
