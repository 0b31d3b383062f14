import type { Catalogue } from "../../catalogue/model/model.js";
import { type Outcome, succeed } from "../../core/diagnostic.js";
import type { Settled } from "../../core/quantity.js";
import type { Item } from "../../gifts/coins-and-gifts.js";
import { lessFees } from "../../payouts/after-fees.js";
import { askedFor, listsAsked, type PayableQuery, paidUnder } from "../../payouts/payable.js";
import { type Deductions, modelOf, payoutRemarks, type Received, shareOf } from "../../payouts/payout-rules.js";
import type { ShareQuery } from "../../payouts/share.js";
import { type Display, exchangeFor, exchangeTo, shownIn } from "../../pricing/exchange.js";
import type { Spend } from "../../pricing/spend.js";
import { type ChannelShare, type ViewerPays, viewersPay } from "../../pricing/viewer-cost.js";
import { regionFor, regionRemarks } from "../../regions/region.js";
import { type Report, report } from "../../report/report.js";
import { hundredfold } from "./sub-cent-note.js";

/** What does the creator receive? Exactly one of `what`, `diamonds` and `spend` is asked about. */
export interface PayoutQuery extends PayableQuery, Display, ShareQuery, Deductions {
  /** ISO 3166; the United States where left out. */
  readonly region?: string;
  /** Id of a payout model; the default where left out. */
  readonly model?: string;
  /** A way to withdraw, whose fees then come off too. */
  readonly method?: string;
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
  const viewers = listsAsked(asked.value, query, region.value, catalogue);
  if (!viewers.ok) return viewers;
  const { lists } = viewers.value;
  const paid = paidUnder(model.value, share.value, asked.value, lists, query, catalogue);
  if (!paid.ok) return paid;
  const { coins, items, spend } = asked.value;
  const { diamonds } = paid.value;
  const own = exchangeTo(paid.value.received.net.likely.unit, query.asOf, query.fx ?? [], catalogue);
  const sent = lessFees(paid.value.received, query.method, region.value, query.asOf, catalogue, own);
  if (!sent.ok) return sent;
  const { received } = sent.value;
  const pays = coins === undefined ? undefined : viewersPay(coins, lists, received.net, own, catalogue);
  const body: Payout = {
    ...(coins === undefined ? {} : { coins }),
    ...(items === undefined ? {} : { items }),
    ...(spend === undefined ? {} : { spend }),
    ...(diamonds === undefined ? {} : { diamonds }),
    model: model.value.id,
    verdict: model.value.verdict,
    ...received,
    ...(pays === undefined ? {} : { viewerPays: pays.viewerPays, share: pays.share }),
  };
  const exchange = exchangeFor(query, catalogue);
  return succeed(
    report(
      "payout/1",
      { ...query, region: region.value.code },
      shownIn(body, exchange),
      catalogue,
      hundredfold(paid.value.received, model.value, share.value, asked.value, query, catalogue),
      payoutRemarks(model.value, share.value, received, region.value, query.asOf),
      regionRemarks(region.value, query, catalogue),
      asked.value.remarks,
      viewers.value.remarks,
      pays && { warnings: pays.warnings },
      sent.value.remarks,
      own.remarks(),
      exchange?.remarks(),
    ),
  );
}
