import type { DiamondModel } from "../../catalogue/model/model.js";
import type { Currency } from "../../core/currency.js";
import { type Day, daysInMonth } from "../../core/date.js";
import {
  counted,
  given,
  type Money,
  minus,
  over,
  type Ratio,
  type Settled,
  settle,
  settleRatio,
  sum,
} from "../../core/quantity.js";
import type { Range } from "../../core/range.js";
import { diamondsFor } from "../../payouts/payout-rules.js";
import type { ReportedDiamonds } from "../../readers/counts/records.js";
import type { Compared } from "./comparison.js";
import type { Books, ReceivedPayment } from "./records.js";

/** The counted coins of a month, and their diamonds under the model. */
interface CountedMonth {
  readonly coins: Settled<"coin">;
  readonly diamonds: Settled<"diamond">;
}

interface ReportedMonth {
  readonly diamonds: Settled<"diamond">;
  readonly from: Day;
  readonly to: Day;
  /** Whether the sheet covers the whole month. */
  readonly whole: boolean;
  readonly sheet: string;
  /** The column of the next month's sheet that has the number; null if the sheet is of the month itself. */
  readonly lastMonth: string | null;
}

/** Reported less counted diamonds, on the days of the sheet. */
interface Difference {
  readonly counted: Settled<"diamond">;
  /** Negative if less was reported than counted. */
  readonly diamonds: Settled<"diamond">;
  /** As a fraction of the reported diamonds; null if there are none. */
  readonly part: Ratio | null;
}

/** Payments in one currency. */
export interface ReceivedMoney {
  readonly currency: Currency;
  readonly payments: number;
  /** The number of payments taken back, which are subtracted. */
  readonly reversals: number;
  readonly gross: Money;
  /** Fees of the receiving account; null if a statement does not show them. */
  readonly fees: Money | null;
  readonly net: Money | null;
}

/** The counted and reported diamonds of a month. */
export interface MonthDiamonds {
  readonly counted: CountedMonth | null;
  readonly reported: ReportedMonth | null;
  readonly difference: Difference | null;
}

/** A month, alone and in the running sum. */
export interface ReconciledMonth extends MonthDiamonds {
  /** The month, `YYYY-MM`. */
  readonly period: string;
  /** The estimate, by reported diamonds if there are any, otherwise by counted ones; null if there are none. */
  readonly estimate: Range<Money> | null;
  readonly basis: "reported" | "counted" | null;
  /** Payments of the calendar month by currency; null if no statement covers it. */
  readonly received: readonly ReceivedMoney[] | null;
  /** The payments if they are all in one currency; null for none or several, which have a row each in lists. */
  readonly receivedGross: Money | null;
  /** Null if either side is unknown. */
  readonly compared: Compared | null;
  /** Whether the statements can contain money for its LIVEs. */
  readonly judged: boolean;
  /** The sum of judged months from the first with an estimate up to this one; late payments do not affect it. */
  readonly running: Running | null;
}

/** Several months together. */
export interface Running {
  readonly estimate: Range<Money>;
  readonly compared: Compared | null;
}

/** All months with data in any of the files, in order. */
export function monthsIn({ counted: logs, reported, received }: Books): string[] {
  const months = [
    ...(logs ?? []).flatMap(({ days }) => days.map(({ key }) => key.slice(0, 7))),
    ...(reported ?? []).map(({ month }) => month),
    ...(received ?? []).map(({ day }) => day.slice(0, 7)),
  ];
  return [...new Set(months)].sort();
}

/** The counted and reported diamonds of a month; null if no file has coins or diamonds of it. */
export function diamondsIn(month: string, books: Books, model: DiamondModel): MonthDiamonds {
  const days = (books.counted ?? []).flatMap((log) => log.days).filter(({ key }) => key.startsWith(month));
  const found = books.reported?.find((one) => one.month === month);
  const all = days.length === 0 ? null : creditedFor(days, `counted in ${month}`, model);
  const reported = found === undefined ? null : reportedOf(found);
  if (all === null || found === undefined || reported === null) return { counted: all, reported, difference: null };
  // A count of a whole month cannot be limited to the days of the sheet.
  const within = days.filter(({ key }) => key.length === 7 || (key >= found.from && key <= found.to));
  const same = creditedFor(within, `counted ${found.from} to ${found.to}`, model).diamonds;
  const label = `reported less counted, ${month}`;
  const diamonds = settle(minus(reported.diamonds, same, label), "down", label);
  const part = reported.diamonds.exact.isZero()
    ? null
    : settleRatio(over(diamonds, reported.diamonds, "part of the reported"), 4, "part of the reported");
  return { counted: all, reported, difference: { counted: same, diamonds, part } };
}

function creditedFor(days: readonly { readonly coins: number }[], what: string, model: DiamondModel): CountedMonth {
  const total = days.reduce((all, { coins }) => all + coins, 0);
  const coins = counted("coin", total, `coins ${what}`);
  return { coins, diamonds: diamondsFor(coins, model) };
}

function reportedOf({ diamonds, from, to, month, sheet, lastMonth }: ReportedDiamonds): ReportedMonth {
  const whole = from.endsWith("-01") && Number(to.slice(8)) === daysInMonth(month);
  return {
    diamonds: counted("diamond", diamonds, `diamonds reported in ${sheet} for ${from} to ${to}`),
    from,
    to,
    whole,
    sheet,
    lastMonth,
  };
}

/** Sums of payments by currency, in alphabetical order. */
export function receivedIn(payments: readonly ReceivedPayment[], when: string): ReceivedMoney[] {
  const currencies = [...new Set(payments.map(({ currency }) => currency))].sort();
  return currencies.map((currency) => {
    const own = payments.filter((one) => one.currency === currency);
    const added = (part: "gross" | "net"): Money | null => {
      const label = `${part} received, ${when}`;
      const known = own.flatMap((one) => {
        const amount = one[part];
        return amount === null ? [] : [given(currency, amount, `${part} on ${one.day}`)];
      });
      return known.length < own.length ? null : settle(sum(known, label), "down", label);
    };
    const [gross, net] = [added("gross")!, added("net")];
    const label = `taken by the account, ${when}`;
    const fees = net === null ? null : settle(minus(gross, net, label), "down", label);
    const reversals = own.filter((one) => one.gross.startsWith("-")).length;
    return { currency, payments: own.length - reversals, reversals, gross, fees, net };
  });
}
