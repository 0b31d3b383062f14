import type { DiamondModel } from "../../catalogue/model/model.js";
import { addMonths, dayOf, daysInMonth, monthOf, monthsBetween } from "../../core/date.js";
import { failure, type Outcome, succeed } from "../../core/diagnostic.js";
import {
  at,
  defined,
  given,
  type Money,
  type Quantity,
  type Settled,
  settle,
  sum,
  times,
} from "../../core/quantity.js";
import { type Bound, type Range, range } from "../../core/range.js";
import { beyondMost } from "../../gifts/coins-and-gifts.js";
import { type BasisQuery, basisOf, type Terms } from "../../payouts/basis.js";
import { diamondsFor, paidFor, payoutRemarks } from "../../payouts/payout-rules.js";
import type { Exchange } from "../../pricing/exchange.js";
import type { MarketQuery } from "../../regions/market.js";
import type { Remarks } from "../../report/report.js";
import { type Ways, waysIn } from "./balance.js";
import type { Lives, LivesQuery } from "./live-history.js";

/** LIVEs over some months, and what is kept of their coins. */
export type EarningsQuery = LivesQuery &
  MarketQuery &
  BasisQuery & {
    /** A part of one: `0.05` is five per cent more coins in every month than in the one before. */
    readonly growth?: string;
    /** Calendar months; six where left out. */
    readonly periods?: number;
    /** A way to withdraw; the cheapest where left out. */
    readonly method?: string;
  };

/** Ten years. */
const MOST_PERIODS = 120;

/** The last a day can be written in. */
const LAST_MONTH = "9999-12";

/** What a month brings, and the ways to withdraw it. */
export interface Earned {
  readonly period: string;
  readonly coins: Range<Settled<"coin">>;
  readonly net: Range<Money>;
  readonly ways: Ways;
  readonly remarks: Remarks;
}

/** Each month like a payout of its own: by the share and the rules in force on its first day. */
export function earnings(
  lives: Lives,
  terms: Terms<DiamondModel>,
  query: EarningsQuery,
  toDollars: Exchange,
): Outcome<Earned[]> {
  const { periods = 6, growth, asOf } = query;
  if (periods > MOST_PERIODS) {
    return failure(
      "arg.number",
      `${periods} months are more than anybody can see ahead`,
      `ask for at most ${MOST_PERIODS}`,
    );
  }
  // A month that has begun would be a part of one.
  const begun = asOf.endsWith("-01") ? 0 : 1;
  if (monthsBetween(monthOf(asOf), LAST_MONTH) < begun + periods - 1) {
    return failure("arg.day", `${periods} months from ${asOf} lead beyond the year 9999`, "ask for fewer --periods");
  }
  const months: Earned[] = [];
  let factor: Quantity<"ratio"> = defined("ratio", 1, "the first month");
  for (let index = 0; index < periods; index++) {
    const period = addMonths(monthOf(asOf), begun + index);
    const first = dayOf(`${period}-01`)!;
    const found = basisOf({ ...terms, asOf: first });
    if (!found.ok) return found;
    const basis = found.value;
    const ways = waysIn(basis, query.method, toDollars);
    if (!ways.ok) return ways;
    if (index > 0 && growth !== undefined) factor = grown(factor, growth, period);
    const coins = range((bound) => coinsIn(period, lives, growth === undefined ? undefined : factor, bound));
    if (beyondMost(coins.high)) {
      return failure(
        "arg.number",
        `${coins.high.amount} coins in ${period} are too many`,
        "ask for less, or fewer --periods",
      );
    }
    const paid = range((bound) => paidFor(diamondsFor(coins[bound], basis.model), basis));
    const net = range((bound) => paid[bound].net[bound]);
    months.push({
      period,
      coins,
      net,
      ways: ways.value,
      remarks: payoutRemarks(basis, paid.high, asOf),
    });
  }
  return succeed(months);
}

function grown(factor: Quantity<"ratio">, growth: string, period: string): Quantity<"ratio"> {
  const step = sum(
    [defined("ratio", 1, "the month before"), given("ratio", growth, "growth a month")],
    "month to month",
  );
  return times(factor, step, `growth up to ${period}`);
}

/** Multiplied first, divided once, rounded down once: seven LIVEs a week bring whole coins in every month. */
function coinsIn(
  period: string,
  { perLive, count, days }: Lives,
  factor: Quantity<"ratio"> | undefined,
  bound: Bound,
): Settled<"coin"> {
  const brought = times(perLive[bound], count, `coins of those LIVEs, ${bound}`);
  const more = factor === undefined ? brought : times(brought, factor, `coins of those LIVEs, grown, ${bound}`);
  const month = defined("count", daysInMonth(period), `days of ${period}`);
  return settle(at(month, more, days, `coins in ${period}, ${bound}`), "down", `coins in ${period}, ${bound}`);
}
