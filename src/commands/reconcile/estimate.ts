import type { Catalogue, DiamondModel, Region } from "../../catalogue/model/model.js";
import { type Day, dayOf } from "../../core/date.js";
import { type Outcome, succeed } from "../../core/diagnostic.js";
import type { Money, Settled } from "../../core/quantity.js";
import type { Range } from "../../core/range.js";
import { lessFees } from "../../payouts/after-fees.js";
import { stretchesOf, tallyPayout } from "../../payouts/payout-by-day.js";
import { paidFor, payoutRemarks, shareOf } from "../../payouts/payout-rules.js";
import type { Remarks } from "../../report/report.js";
import type { MonthDiamonds } from "./month.js";
import type { ReconcileQuery } from "./report.js";

/** What a month's diamonds should bring; null where there are none. */
export interface Estimated {
  readonly estimate: Range<Money> | null;
  readonly remarks: readonly (Remarks | undefined)[];
}

/** By what share a month is paid. */
interface Terms {
  readonly period: string;
  readonly model: DiamondModel;
  readonly region: Region;
  readonly query: ReconcileQuery;
  readonly catalogue: Catalogue;
}

/** What a month's diamonds bring, reported ones before counted ones. */
export function estimateOf({ reported, counted }: MonthDiamonds, terms: Terms): Outcome<Estimated> {
  if (reported !== null) return ofReported(reported.diamonds, terms);
  return counted === null ? succeed({ estimate: null, remarks: [] }) : ofCounted(terms);
}

/** A month's number does not say which of its days brought what. */
function ofReported(
  diamonds: Settled<"diamond">,
  { period, model, region, query, catalogue }: Terms,
): Outcome<Estimated> {
  const first = firstOf(period);
  const share = shareOf(model, region, first, query, catalogue);
  if (!share.ok) return share;
  const paid = paidFor(diamonds, model, share.value, query);
  const sent = lessFees(paid, query.method, region, first, catalogue);
  if (!sent.ok) return sent;
  const said = payoutRemarks(model, share.value, paid, region, "the first day of each month");
  return succeed({ estimate: sent.value.received.net, remarks: [said, BY_FIRST_DAY, sent.value.remarks] });
}

/** Coins of known days bring what a tally of them says: each stretch of days by its own share. */
function ofCounted({ period, model, region, query, catalogue }: Terms): Outcome<Estimated> {
  const first = firstOf(period);
  const own = (query.books.counted ?? []).flatMap(({ days }) => days.filter(({ key }) => key.startsWith(period)));
  const days = own
    .map(({ key, coins }) => ({ day: dayOf(key) ?? first, coins }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  const terms = { ...query, asOf: first };
  const stretches = stretchesOf({ days, untimed: 0 }, model, region, terms, catalogue);
  if (!stretches.ok) return stretches;
  const isDated = own.every(({ key }) => key.length > period.length);
  const on = isDated ? "the days of the coins" : "the first day of each month";
  const paid = tallyPayout(stretches.value, model, region, terms, catalogue, on);
  if (!paid.ok) return paid;
  return succeed({
    estimate: paid.value.payout.net,
    remarks: [...paid.value.remarks, isDated ? BY_DAY : BY_FIRST_DAY],
  });
}

const firstOf = (period: string): Day => dayOf(`${period}-01`)!;

const saying = (text: string): Remarks => ({ assumptions: [{ text, source: null }] });

const BY_DAY = saying("counted coins are estimated at the share in force on their days");
const BY_FIRST_DAY = saying(
  "where only a month's number is known, it is estimated at the share in force on its first day",
);
