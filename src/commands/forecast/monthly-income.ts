import type { DiamondModel } from "../../catalogue/model/model.js";
import { addMonths, type Day, monthOf, monthsBetween } from "../../core/date.js";
import { failure, type Outcome, succeed } from "../../core/diagnostic.js";
import { defined, given, type Money, type Quantity, type Settled, sum, times } from "../../core/quantity.js";
import { type Range, range } from "../../core/range.js";
import { several } from "../../core/text.js";
import { beyondMost } from "../../gifts/coins-and-gifts.js";
import type { Basis, BasisQuery, Terms } from "../../payouts/basis.js";
import { payoutRemarks, type Received } from "../../payouts/payout-rules.js";
import { paidEvenly, sharePeriods } from "../../payouts/share-periods.js";
import type { Exchange } from "../../pricing/exchange.js";
import type { MarketQuery } from "../../regions/market.js";
import type { Remarks } from "../../report/report.js";
import { type Way, type Withdrawing, waysIn } from "./balance.js";
import { drawnMonths } from "./drawn-months.js";
import type { Ahead, ComingLives } from "./month-coins.js";
import { type History, knownPast } from "./past-lives.js";
import { scenarioMonths } from "./scenario-months.js";

/** The coins and the pace of LIVEs, as stated or from the past. A pace is plain decimal text. */
type LivesQuery =
  | {
      readonly perLive: Range<number>;
      readonly history?: never;
      readonly livesPerWeek: string;
      readonly trend?: never;
    }
  | {
      readonly perLive?: never;
      readonly history: History;
      readonly livesPerWeek?: string;
      /** Whether to continue the trend of the past; otherwise coming months are like all of it. */
      readonly trend?: boolean;
    };

/** LIVEs over some months, and the deductions from their coins. */
export type EarningsQuery = LivesQuery &
  MarketQuery &
  BasisQuery &
  Withdrawing & {
    /** Growth per month as a fraction: `0.05` is five percent more coins in every month than in the one before. */
    readonly growth?: string;
    /** The number of calendar months; six if left out. */
    readonly periods?: number;
    /** The last month, `YYYY-MM`, instead of a number. */
    readonly until?: string;
  };

/** The most months: ten years. */
const MOST_PERIODS = 120;

/** The last month that can be written. */
const LAST_MONTH = "9999-12";

/** What a month earns, and the methods to withdraw it. */
export interface Earned {
  readonly period: string;
  readonly coins: Range<Settled<"coin">>;
  readonly net: Range<Money>;
  /** What it adds to the money of the months before; differs from `net` if months are drawn from a past. */
  readonly adds: Pick<Received, "gross" | "net">;
  readonly ways: readonly Way[];
  /** The payout basis of its first day. */
  readonly basis: Basis<DiamondModel>;
  readonly remarks: readonly Remarks[];
  /** The number of shares that apply to its days: more than one if the share changes within it. */
  readonly shares: number;
}

/** The LIVEs of the coming months, and what each month earns. */
export interface Earnings {
  readonly lives: ComingLives;
  readonly months: readonly Earned[];
}

/** Income by month: each day is paid by the share in force, withdrawals follow the rules of the month's first day. */
export function earnings(terms: Terms<DiamondModel>, query: EarningsQuery, toDollars: Exchange): Outcome<Earnings> {
  const ahead = monthsAhead(query);
  if (!ahead.ok) return ahead;
  const coming = comingLives(query, ahead.value);
  if (!coming.ok) return coming;
  const months: Earned[] = [];
  for (const [index, { period }] of ahead.value.entries()) {
    const shares = sharePeriods(period, terms);
    if (!shares.ok) return shares;
    const ways = waysIn(shares.value[0]!.basis, query, toDollars);
    if (!ways.ok) return ways;
    const { coins, adds } = coming.value.months[index]!;
    if (beyondMost(coins.high)) {
      return failure(
        "arg.number",
        `${coins.high.amount} coins in ${period} are too many`,
        "ask for less, or fewer --periods",
      );
    }
    const paid = (of: Range<Settled<"coin">>) => range((bound) => paidEvenly(of[bound], period, shares.value));
    const own = paid(coins);
    const added = adds === coins ? own : paid(adds);
    months.push({
      period,
      coins,
      net: range((bound) => own[bound].net[bound]),
      adds: {
        gross: range((bound) => added[bound].gross[bound]),
        net: range((bound) => added[bound].net[bound]),
      },
      ways: ways.value,
      basis: shares.value[0]!.basis,
      remarks: shares.value.map(({ basis }) => payoutRemarks(basis, own.high, query.asOf)),
      shares: shares.value.length,
    });
  }
  return succeed({ lives: coming.value, months });
}

/** Whole calendar months, starting on `asOf` or with the next month. */
function monthsAhead(query: EarningsQuery): Outcome<readonly Ahead[]> {
  const { growth, asOf } = query;
  // A month that has begun would not be whole.
  const begun = asOf.endsWith("-01") ? 0 : 1;
  if (monthsBetween(monthOf(asOf), LAST_MONTH) < begun) return beyondYears(1, asOf);
  const first = addMonths(monthOf(asOf), begun);
  const counted = monthsAsked(query, first);
  if (!counted.ok) return counted;
  const periods = counted.value;
  if (monthsBetween(first, LAST_MONTH) < periods - 1) return beyondYears(periods, asOf);
  const ahead: Ahead[] = [];
  for (let index = 0; index < periods; index++) {
    const period = addMonths(first, index);
    const before = ahead.at(-1)?.factor ?? FIRST_MONTH;
    ahead.push(
      growth === undefined ? { period } : { period, factor: index === 0 ? before : grown(before, growth, period) },
    );
  }
  return succeed(ahead);
}

/** The number of requested months. */
function monthsAsked({ periods, until }: EarningsQuery, first: string): Outcome<number> {
  if (until !== undefined && periods !== undefined)
    return failure("arg.conflict", "--until and --periods both say how many months", "keep one of the two");
  if (until !== undefined && until < first)
    return failure(
      "arg.day",
      `--until: ${until} is before ${first}, the first whole month`,
      `write ${first} or a later month`,
    );
  const count = until === undefined ? (periods ?? 6) : monthsBetween(first, until) + 1;
  return count > MOST_PERIODS
    ? failure("arg.number", `${count} months are more than a forecast can cover`, `ask for at most ${MOST_PERIODS}`)
    : succeed(count);
}

const beyondYears = (periods: number, asOf: Day): Outcome<never> =>
  failure("arg.day", `${several(periods, "month")} from ${asOf} lead beyond the year 9999`, "ask for fewer --periods");

const FIRST_MONTH = defined("ratio", 1, "the first month");

function comingLives(query: EarningsQuery, ahead: readonly Ahead[]): Outcome<ComingLives> {
  if (query.history === undefined) return succeed(scenarioMonths(query, ahead));
  const past = knownPast(query.history, query.livesPerWeek !== undefined, query.asOf);
  if (!past.ok) return past;
  if (query.trend === true && query.growth !== undefined)
    return failure("arg.conflict", "--trend and --growth both say how LIVEs change", "keep one of the two");
  return succeed(drawnMonths(past.value, query, ahead));
}

function grown(factor: Quantity<"ratio">, growth: string, period: string): Quantity<"ratio"> {
  const step = sum(
    [defined("ratio", 1, "the month before"), given("ratio", growth, "growth a month")],
    "month to month",
  );
  return times(factor, step, `growth up to ${period}`);
}
