import { USD } from "../../core/currency.js";
import { dayOf, monthOf } from "../../core/date.js";
import { given } from "../../core/quantity.js";
import { exchangeTo } from "../../pricing/exchange.js";
import type { Market } from "../../regions/market.js";
import { ABOUT, type MonthFinding, type PossibleCause } from "./cause.js";
import { diamondCauses } from "./diamond-causes.js";
import { lessMoney, moreMoney } from "./money-causes.js";
import type { ReconciledMonth, Running } from "./month.js";
import type { ReconcileQuery } from "./query.js";

/** All possible causes of the findings; none if everything agrees. */
export function explanationsOf(
  months: readonly ReconciledMonth[],
  total: Running | null,
  query: ReconcileQuery,
  market: Market,
): PossibleCause[] {
  const last = months.findLast(({ running }) => running !== null);
  // Money after the last month with data shows only in the total.
  const shown = months.map((month) => ({
    period: month.period,
    findings: findingsIn(month, month === last ? total : month.running),
  }));
  const causes = [...diamondCauses(query), ...lessMoney(months, query, market), ...moreMoney(months, query)];
  const found = causes.flatMap(({ of, ...cause }) => {
    const periods = shown
      .filter(({ findings }) => findings.some((one) => of.includes(one)))
      .map(({ period }) => period);
    return periods.length === 0 ? [] : [{ about: ABOUT[of[0]!], ...cause, months: periods }];
  });
  const open = new Set(shown.filter(({ findings }) => findings.some(isOfMoney)).map(({ period }) => period));
  if (total?.compared?.verdict === "inside") return found;
  return [...found, ...lateFor(months, query, market).filter((one) => one.months.some((month) => open.has(month)))];
}

const isOfMoney = (finding: MonthFinding): boolean => ABOUT[finding] === "money";

/** The most payments listed, enough to see the pattern. */
const MOST_PAYMENTS = 5;

/** A cause for single payments that match the estimate of an earlier month. */
function lateFor(months: readonly ReconciledMonth[], query: ReconcileQuery, { catalogue }: Market): PossibleCause[] {
  const found = (query.books.received ?? []).flatMap(({ day, currency, gross }): PossibleCause[] => {
    const [period, paid] = [monthOf(day), given(currency, gross, `payment on ${day}`)];
    const dollars = exchangeTo(USD, { ...query, asOf: dayOf(`${period}-01`)! }, catalogue).convert(paid);
    const earlier = months.findLast(
      ({ period: month, estimate }) =>
        month < period &&
        estimate !== null &&
        dollars !== undefined &&
        dollars.exact.cmp(estimate.low.exact) >= 0 &&
        dollars.exact.cmp(estimate.high.exact) <= 0,
    );
    if (earlier === undefined) return [];
    const text = `the payment of ${gross} ${currency} on ${day} by itself matches the estimate for ${earlier.period}`;
    return [{ about: "money", id: "fits", text, source: null, months: [earlier.period, period] }];
  });
  return found.slice(0, MOST_PAYMENTS);
}

/** The findings of a month, in its own money and in the running sum. */
function findingsIn({ difference, compared }: ReconciledMonth, running: Running | null): MonthFinding[] {
  const off = difference === null ? 0 : difference.diamonds.exact.cmp(given("diamond", 0, "").exact);
  const verdicts = [compared?.verdict, running?.compared?.verdict];
  return [
    ...(off > 0 ? (["reported above"] as const) : off < 0 ? (["reported below"] as const) : []),
    ...(verdicts.includes("above") ? (["paid above"] as const) : []),
    ...(verdicts.includes("below") ? (["paid below"] as const) : []),
    ...(verdicts.includes("maybe") ? (["paid less by conversion"] as const) : []),
  ];
}
