import type { DiamondModel } from "../../catalogue/model/model.js";
import { dayOf } from "../../core/date.js";
import { type Outcome, succeed } from "../../core/diagnostic.js";
import type { Money, Settled } from "../../core/quantity.js";
import type { Range } from "../../core/range.js";
import { lessFees } from "../../payouts/after-fees.js";
import { basisOf, type Terms } from "../../payouts/basis.js";
import { stretchesOf, tallyPayout } from "../../payouts/payout-by-day.js";
import { paidFor, payoutRemarks } from "../../payouts/payout-rules.js";
import type { Remarks } from "../../report/report.js";
import type { MonthDiamonds } from "./month.js";
import type { ReconcileQuery } from "./query.js";

/** The estimate for a month's diamonds before withdrawal; null if there are none. */
export interface Estimated {
  readonly estimate: Range<Money> | null;
  readonly remarks: readonly (Remarks | undefined)[];
}

/** The estimate for a month by its reported diamonds, otherwise by its counted ones, on the terms of its first day. */
export function estimateOf(
  { reported, counted }: MonthDiamonds,
  period: string,
  query: ReconcileQuery,
  terms: Terms<DiamondModel>,
): Outcome<Estimated> {
  if (reported !== null) return ofReported(reported.diamonds, query, terms);
  return counted === null ? succeed({ estimate: null, remarks: [] }) : ofCounted(period, query, terms);
}

/** The estimate for a reported number, at the share of the month's first day: the days are unknown. */
function ofReported(
  diamonds: Settled<"diamond">,
  { method }: ReconcileQuery,
  terms: Terms<DiamondModel>,
): Outcome<Estimated> {
  const basis = basisOf(terms);
  if (!basis.ok) return basis;
  const paid = paidFor(diamonds, basis.value);
  const sent = lessFees(paid, method, basis.value);
  if (!sent.ok) return sent;
  const said = payoutRemarks(basis.value, paid, "the first day of each month");
  return succeed({ estimate: paid.net, remarks: [said, BY_FIRST_DAY, sent.value.remarks] });
}

/** The estimate for counted coins, as in a tally: each day at the share in force. */
function ofCounted(period: string, { books, method }: ReconcileQuery, terms: Terms<DiamondModel>): Outcome<Estimated> {
  const own = (books.counted ?? []).flatMap(({ days }) => days.filter(({ key }) => key.startsWith(period)));
  const days = own
    .map(({ key, coins }) => ({ day: dayOf(key) ?? terms.asOf, coins }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  const stretches = stretchesOf({ days, untimed: 0 }, terms);
  if (!stretches.ok) return stretches;
  const isDated = own.every(({ key }) => key.length > period.length);
  const on = isDated ? "the days of the coins" : "the first day of each month";
  const paid = tallyPayout(stretches.value, undefined, terms, on);
  if (!paid.ok) return paid;
  const sent = lessFees(paid.value.payout, method, terms);
  if (!sent.ok) return sent;
  return succeed({
    estimate: paid.value.payout.net,
    remarks: [...paid.value.remarks, sent.value.remarks, isDated ? BY_DAY : BY_FIRST_DAY],
  });
}

const saying = (text: string): Remarks => ({ assumptions: [{ text, source: null }] });

const BY_DAY = saying("counted coins are paid at the share in force on their days");
const BY_FIRST_DAY = saying(
  "if only the number of a month is known, it is paid at the share in force on the first day",
);
