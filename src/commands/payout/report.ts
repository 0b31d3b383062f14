import type { Catalogue } from "../../catalogue/model/model.js";
import { type Outcome, succeed } from "../../core/diagnostic.js";
import { present } from "../../core/present.js";
import type { Settled } from "../../core/quantity.js";
import type { Item } from "../../gifts/coins-and-gifts.js";
import { lessFees } from "../../payouts/after-fees.js";
import { type BasisQuery, basisFor } from "../../payouts/basis.js";
import { askedFor, listsAsked, type PayableQuery, paidOn } from "../../payouts/payable.js";
import { modelOf } from "../../payouts/payout-model.js";
import { payoutRemarks, type Received } from "../../payouts/payout-rules.js";
import { type Display, exchangeFor, exchangeTo, shownIn } from "../../pricing/exchange.js";
import type { Spend } from "../../pricing/spend.js";
import { type ChannelShare, type ViewerPays, viewersPay } from "../../pricing/viewer-cost.js";
import { type MarketQuery, marketFor, marketRemarks } from "../../regions/market.js";
import { type Report, report, type Understood } from "../../report/report.js";
import { hundredfold } from "./sub-cent-note.js";

/** What does the creator receive? Exactly one of `what`, `diamonds` and `spend` is asked about. */
export interface PayoutQuery extends PayableQuery, MarketQuery, Display, BasisQuery {
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

/** The answer of `payout`. */
export type PayoutReport = Report<Understood<PayoutQuery, "region">, Payout>;

/**
 * What coins, gifts, diamonds or a viewer's money bring the creator, as an estimate: a range after the share of region
 * and day and the deductions stated, beside what viewers pay. A region without a price list still gets its payout.
 */
export function payout(query: PayoutQuery, catalogue: Catalogue): Outcome<PayoutReport> {
  const market = marketFor(query, catalogue);
  if (!market.ok) return market;
  const resolved = basisFor(query, market.value, modelOf);
  if (!resolved.ok) return resolved;
  const basis = resolved.value;
  const asked = askedFor(query, basis);
  if (!asked.ok) return asked;
  const viewers = listsAsked(asked.value, query, basis);
  if (!viewers.ok) return viewers;
  const { lists } = viewers.value;
  const paid = paidOn(basis, asked.value, lists);
  if (!paid.ok) return paid;
  const { coins, items, spend } = asked.value;
  const { diamonds } = paid.value;
  const own = exchangeTo(paid.value.received.net.likely.unit, query, catalogue);
  const sent = lessFees(paid.value.received, query.method, basis, own);
  if (!sent.ok) return sent;
  const { received } = sent.value;
  const pays = coins === undefined ? undefined : viewersPay(coins, lists, received.net, own, catalogue);
  const body: Payout = {
    ...present({ coins, items, spend, diamonds }),
    model: basis.model.id,
    verdict: basis.model.verdict,
    ...received,
    ...present({ viewerPays: pays?.viewerPays, share: pays?.share }),
  };
  const exchange = exchangeFor(query, catalogue);
  return succeed(
    report(
      "payout/1",
      { ...query, region: basis.region.code },
      shownIn(body, exchange),
      catalogue,
      hundredfold(paid.value.received, asked.value, basis),
      payoutRemarks(basis, received),
      marketRemarks(basis, query),
      asked.value.remarks,
      viewers.value.remarks,
      pays && { warnings: pays.warnings },
      sent.value.remarks,
      own.remarks(),
      exchange?.remarks(),
    ),
  );
}
