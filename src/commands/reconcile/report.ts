import type { Catalogue, DiamondModel } from "../../catalogue/model/model.js";
import { type Currency, USD } from "../../core/currency.js";
import { dayOf } from "../../core/date.js";
import { type Outcome, succeed } from "../../core/diagnostic.js";
import { settle, sum } from "../../core/quantity.js";
import { range } from "../../core/range.js";
import { basisOf, type Terms, termsFor } from "../../payouts/basis.js";
import { diamondModel, startsFromSpend } from "../../payouts/payout-model.js";
import { methodsNamed } from "../../payouts/withdrawal.js";
import { creatorExchange, type Exchange, exchangeTo, shownIn } from "../../pricing/exchange.js";
import { marketFor, marketRemarks } from "../../regions/market.js";
import { type Remarks, type Report, report, type Understood } from "../../report/report.js";
import { reconcileInWords } from "./answer.js";
import type { ReconcileVerdict, Reconciliation } from "./body.js";
import { explanationsOf } from "./causes.js";
import { comparedTo, type Due, type MoneyReceived, moneyReceivedIn, moneyTogether } from "./comparison.js";
import { estimateOf } from "./estimate.js";
import { afterFees, type FeesTaken, feeRemarks, feesTaken } from "./fees.js";
import { asideOf, leftOutIn, rollingAside } from "./left-out.js";
import { diamondsIn, monthsIn, type ReceivedMoney, type ReconciledMonth, type Running, receivedIn } from "./month.js";
import { reconcileRemarks } from "./notes.js";
import { payersIn } from "./payers.js";
import type { ReconcileQuery } from "./query.js";
import type { Books } from "./records.js";
import { coverOf } from "./statement-coverage.js";

export type { Reconciliation } from "./body.js";

/** The report of `reconcile`. */
export type ReconcileReport = Report<Understood<Omit<ReconcileQuery, "books">, "region">, Reconciliation>;

/**
 * The estimate and the money received, month by month. Coins of known days are estimated at the share of their day, a
 * number for a whole month at that of its first day.
 */
export function reconcile(query: ReconcileQuery, catalogue: Catalogue): Outcome<ReconcileReport> {
  const market = marketFor(query, catalogue);
  if (!market.ok) return market;
  const terms = termsFor(query, market.value, diamondModel(startsFromSpend("which no log or sheet has")));
  if (!terms.ok) return terms;
  const way = query.method === undefined ? undefined : methodsNamed(query.method, market.value);
  if (way?.ok === false) return way;
  const fees = feesTaken(way?.value[0], market.value);
  const { books } = query;
  const exchange = creatorExchange(query, market.value);
  const remarks: (Remarks | undefined)[] = [];
  const months: Worked[] = [];
  for (const period of monthsIn(books)) {
    const worked = monthOf(period, query, terms.value, fees, exchange?.to);
    if (!worked.ok) return worked;
    months.push(worked.value);
    remarks.push(...worked.value.remarks);
  }
  const reconciled = withRunning(months, books, fees);
  const total = together(months, `up to ${reconciled.at(-1)?.period}`, books, fees);
  const leftOut = leftOutIn(books.aside);
  const body: Reconciliation = {
    verdict: verdictOf(total),
    model: terms.value.model.id,
    files: books.files,
    creator: books.creator,
    months: reconciled,
    covered: books.covered,
    total,
    payers: books.payers && payersIn(books.payers),
    leftOut: [...leftOut.map(asideOf), ...books.rolling.map(rollingAside)],
    explanations: explanationsOf(reconciled, total, query, market.value),
  };
  const { books: _, ...asked } = query;
  const understood = { ...asked, region: market.value.region.code };
  const basis = basisOf(terms.value);
  const shown = shownIn(body, exchange);
  return succeed(
    report(
      "reconcile/1",
      understood,
      shown,
      catalogue,
      reconcileInWords(shown, understood, market.value, basis.ok ? basis.value : undefined),
      { decided: total === null ? [] : [total.estimate.likely] },
      ...remarks,
      months.some(({ due }) => due !== null && due.payments > 0) ? feeRemarks(fees) : undefined,
      reconcileRemarks({ ...body, leftOut }, query),
      marketRemarks(market.value, query),
      exchange?.remarks(),
    ),
  );
}

function verdictOf(total: Running | null): ReconcileVerdict {
  const compared = total?.compared ?? null;
  if (compared === null) return { answer: "unknown", received: null, off: null, method: null, conversion: null };
  const { verdict, ...found } = compared;
  return { answer: verdict === "inside" ? "matches" : verdict, ...found };
}

/** A month alone, with its unrounded money. */
interface Worked {
  readonly month: Omit<ReconciledMonth, "running">;
  readonly due: Due | null;
  readonly came: MoneyReceived | null;
  readonly remarks: readonly (Remarks | undefined)[];
}

function monthOf(
  period: string,
  query: ReconcileQuery,
  terms: Terms<DiamondModel>,
  fees: FeesTaken,
  shown: Currency | undefined,
): Outcome<Worked> {
  const asOf = dayOf(`${period}-01`)!;
  const diamonds = diamondsIn(period, query.books, terms.model);
  const basis = diamonds.reported !== null ? "reported" : diamonds.counted !== null ? "counted" : null;
  const estimated = estimateOf(diamonds, period, query, { ...terms, asOf });
  if (!estimated.ok) return estimated;
  const { estimate: before, remarks } = estimated.value;
  const { covers, judges } = coverOf(query.books);
  const payments = (query.books.received ?? []).filter(({ day }) => day.startsWith(period));
  const received = covers(period) ? receivedIn(payments, period) : null;
  const toDollars: Exchange = exchangeTo(USD, { ...query, asOf }, terms.catalogue, {
    on: `in ${period}`,
    before: `the payments of ${period}`,
  });
  const came = received && moneyReceivedIn(received, toDollars, shown, period);
  const due = before === null ? null : { before, payments: paymentsIn(received, query.books, fees) };
  const compared = due && came && comparedTo(due, fees, came, period);
  return succeed({
    month: {
      period,
      ...diamonds,
      estimate: due && afterFees(due.before, due.payments, fees),
      basis,
      received,
      receivedGross: received?.length === 1 ? received[0]!.gross : null,
      compared,
      judged: judges(period),
    },
    due,
    came,
    remarks: [...remarks, toDollars.remarks()],
  });
}

/** The number of payments in a month; without statements, a stated method charges its fee once. */
function paymentsIn(received: readonly ReceivedMoney[] | null, { covered }: Books, { isStated }: FeesTaken): number {
  if (received !== null) return received.reduce((all, { payments }) => all + payments, 0);
  return isStated && covered === null ? 1 : 0;
}

/** Months with running sums from the first judged month with an estimate: earlier money was for earlier LIVEs. */
const withRunning = (months: readonly Worked[], books: Books, fees: FeesTaken): ReconciledMonth[] =>
  months.map(({ month }, index) => {
    const running = month.judged ? together(months.slice(0, index + 1), `up to ${month.period}`, books, fees) : null;
    // A month without statements is not a month without money.
    return { ...month, running: running && month.received === null ? { ...running, compared: null } : running };
  });

/** The sum of judged months, and the money from the first of them on; null without an estimate. */
function together(all: readonly Worked[], until: string, books: Books, fees: FeesTaken): Running | null {
  const judged = all.filter(({ month }) => month.judged);
  const months = judged.slice(judged.findIndex(({ due }) => due !== null));
  const dues = months.flatMap(({ due }) => due ?? []);
  if (dues.length === 0) return null;
  const before = range((bound) => {
    const label = `estimate ${until}, ${bound}`;
    return settle(
      sum(
        dues.map((one) => one.before[bound]),
        label,
      ),
      "down",
      label,
    );
  });
  const covered = months.filter(({ month }) => month.received !== null);
  const uncovered = months.filter(({ month, due }) => month.received === null && due !== null);
  const payments = [...covered, ...uncovered].reduce(
    (sum, { month }) => sum + paymentsIn(month.received, books, fees),
    0,
  );
  const due = { before, payments };
  const known = covered.flatMap(({ came }) => came ?? []);
  const isKnown = books.covered !== null && known.length === covered.length;
  const came = isKnown ? moneyTogether(known, until) : null;
  return {
    estimate: afterFees(before, payments, fees),
    compared: came && comparedTo(due, fees, came, until),
  };
}
