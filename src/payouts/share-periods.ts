import type { DiamondModel } from "../catalogue/model/model.js";
import { type Day, dayOf, daysBetween, daysInMonth } from "../core/date.js";
import { type Outcome, succeed } from "../core/diagnostic.js";
import { at, defined, type Settled } from "../core/quantity.js";
import { BOUNDS } from "../core/range.js";
import { type Basis, basisOf, type Terms } from "./basis.js";
import { diamondsFor, nominalOf, paidFor, type Received, receivedTogether } from "./payout-rules.js";

/** Whether two bases pay the same. */
export const samePay = ({ share: one }: Basis, { share: other }: Basis): boolean => keyOf(one) === keyOf(other);

const keyOf = ({ regime, rate, capped }: Basis["share"]): string =>
  [regime, ...BOUNDS.flatMap((bound) => [rate[bound], capped?.part[bound]]), capped?.cap]
    .map((part) => (typeof part === "object" ? part.exact.toFixed() : part))
    .join(" ");

/** Consecutive days that are paid on one basis, that of the first day. */
export interface SharePeriod {
  readonly basis: Basis<DiamondModel>;
  readonly days: number;
}

/** A month, `YYYY-MM`, divided where a share begins or ends; usually it is one piece. */
export function sharePeriods(month: string, terms: Terms<DiamondModel>): Outcome<readonly SharePeriod[]> {
  const first = dayOf(`${month}-01`)!;
  const changes = terms.catalogue.regimes.flatMap(({ from, until }) => [from, until]);
  const within = changes.filter((day): day is Day => day !== undefined && day > first && day.startsWith(month));
  const starts = [first, ...new Set(within)].sort();
  const periods: SharePeriod[] = [];
  for (const [index, start] of starts.entries()) {
    const basis = basisOf({ ...terms, asOf: start });
    if (!basis.ok) return basis;
    const next = starts[index + 1];
    const days = next === undefined ? daysInMonth(month) - daysBetween(first, start) : daysBetween(start, next);
    const last = periods.at(-1);
    if (last !== undefined && samePay(last.basis, basis.value))
      periods[periods.length - 1] = { ...last, days: last.days + days };
    else periods.push({ basis: basis.value, days });
  }
  return succeed(periods);
}

/** What a month's coins pay, spread evenly over its days: each day at its share, rounded once. */
export function paidEvenly(
  coins: Settled<"coin">,
  month: string,
  periods: readonly SharePeriod[],
): Pick<Received, "nominal" | "gross" | "net"> {
  const { model, deductions } = periods[0]!.basis;
  const diamonds = diamondsFor(coins, model);
  if (periods.length === 1) return paidFor(diamonds, periods[0]!.basis);
  const nominal = nominalOf(diamonds, model);
  const all = defined("count", daysInMonth(month), `days of ${month}`);
  const portions = periods.map(({ basis: { share, asOf }, days }) => {
    const some = defined("count", days, `days from ${asOf}`);
    return { share, month, nominal: at(some, nominal, all, `nominal value of the days from ${asOf}`) };
  });
  return receivedTogether(portions, deductions);
}
