import type { Catalogue } from "../../catalogue/model/model.js";
import { type Outcome, succeed } from "../../core/diagnostic.js";
import { present } from "../../core/present.js";
import { lessFees } from "../../payouts/after-fees.js";
import { basisFor } from "../../payouts/basis.js";
import { askedFor, listsAsked, paidOn } from "../../payouts/payable.js";
import { modelOf } from "../../payouts/payout-model.js";
import { payoutRemarks } from "../../payouts/payout-rules.js";
import { dollarRemarks } from "../../pricing/dollar-sign.js";
import { creatorExchange, exchangeFor, exchangeTo, shownIn } from "../../pricing/exchange.js";
import { viewersPay } from "../../pricing/viewer-cost.js";
import { marketFor, marketRemarks } from "../../regions/market.js";
import { type Report, report, type Understood } from "../../report/report.js";
import { payoutInWords } from "./answer.js";
import type { Payout, PayoutQuery } from "./body.js";
import { hundredfold } from "./hundredfold.js";

export type { Payout, PayoutQuery } from "./body.js";

/** The report of `payout`. */
export type PayoutReport = Report<Understood<PayoutQuery, "region">, Payout>;

/**
 * What the creator earns from coins, gifts, diamonds or a viewer's money, as an estimate: a range after the share of
 * the region and day and after stated deductions, with what viewers pay. A region without price lists has a payout too.
 */
export function payout(query: PayoutQuery, catalogue: Catalogue): Outcome<PayoutReport> {
  const found = earned(query, catalogue);
  if (!found.ok) return found;
  const { basis, asked, viewers, paid, own, sent, local, net } = found.value;
  const { coins, items, spend } = asked;
  const { diamonds } = paid;
  const { received } = sent;
  const pays = coins === undefined ? undefined : viewersPay(coins, viewers.lists, received.net, own, query.channel);
  const hundred = hundredfold(paid.received, asked, basis);
  const exchange = exchangeFor(query, catalogue);
  const body: Payout = {
    ...shownIn(present({ coins, items, spend, diamonds }), exchange),
    model: basis.model.id,
    verdict: basis.model.verdict,
    ...shownIn(received, exchange),
    ...{ net, ...shownIn(present({ hundred }), local) },
    ...shownIn(present({ viewerPays: pays?.viewerPays, share: pays?.share }), exchange),
  };
  return succeed(
    report(
      "payout/1",
      { ...query, region: basis.region.code },
      body,
      catalogue,
      payoutInWords(body, query, basis),
      { decided: [received.net.likely] },
      payoutRemarks(basis, received),
      marketRemarks(basis, query),
      dollarRemarks([query.spend], basis.region),
      asked.remarks,
      viewers.remarks,
      pays && { warnings: pays.warnings },
      sent.remarks,
      own.remarks(),
      local?.remarks(),
    ),
  );
}

/** Only the net amount of a payout. */
export function netOf(query: PayoutQuery, catalogue: Catalogue): Outcome<Payout["net"]> {
  const found = earned(query, catalogue);
  return found.ok ? succeed(found.value.net) : found;
}

/** What the creator receives, with the basis of the calculation. */
function earned(query: PayoutQuery, catalogue: Catalogue) {
  const market = marketFor(query, catalogue);
  if (!market.ok) return market;
  const resolved = basisFor(query, market.value, modelOf);
  if (!resolved.ok) return resolved;
  const basis = resolved.value;
  const asked = askedFor(query, basis);
  if (!asked.ok) return asked;
  const viewers = listsAsked(asked.value, query, basis);
  if (!viewers.ok) return viewers;
  const paid = paidOn(basis, asked.value, viewers.value.lists);
  if (!paid.ok) return paid;
  const own = exchangeTo(paid.value.received.net.likely.unit, query, catalogue);
  const sent = lessFees(paid.value.received, query.method, basis, own);
  if (!sent.ok) return sent;
  const local = creatorExchange(query, basis);
  const { net } = shownIn({ net: sent.value.received.net }, local);
  const found = { basis, asked: asked.value, viewers: viewers.value, paid: paid.value, own, sent: sent.value };
  return succeed({ ...found, local, net });
}
