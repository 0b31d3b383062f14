import type { Catalogue } from "../../catalogue/model/model.js";
import { type Outcome, succeed } from "../../core/diagnostic.js";
import { present } from "../../core/present.js";
import { lessFees } from "../../payouts/after-fees.js";
import { basisFor } from "../../payouts/basis.js";
import { askedFor, listsAsked, paidOn } from "../../payouts/payable.js";
import { modelOf } from "../../payouts/payout-model.js";
import { payoutRemarks } from "../../payouts/payout-rules.js";
import { exchangeFor, exchangeTo, localExchange, shownIn } from "../../pricing/exchange.js";
import { viewersPay } from "../../pricing/viewer-cost.js";
import { marketFor, marketRemarks } from "../../regions/market.js";
import { type Report, report, type Understood } from "../../report/report.js";
import { payoutInWords } from "./answer.js";
import type { Payout, PayoutQuery } from "./body.js";
import { hundredfold } from "./hundredfold.js";

export type { Payout, PayoutQuery } from "./body.js";

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
  const pays = coins === undefined ? undefined : viewersPay(coins, lists, received.net, own);
  const hundred = hundredfold(paid.value.received, asked.value, basis);
  const exchange = exchangeFor(query, catalogue);
  const local = exchange ?? localExchange(query, basis);
  const body: Payout = {
    ...shownIn(present({ coins, items, spend, diamonds }), exchange),
    model: basis.model.id,
    verdict: basis.model.verdict,
    ...shownIn(received, exchange),
    ...shownIn(present({ net: received.net, hundred }), local),
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
      asked.value.remarks,
      viewers.value.remarks,
      pays && { warnings: pays.warnings },
      sent.value.remarks,
      own.remarks(),
      local?.remarks(),
    ),
  );
}
