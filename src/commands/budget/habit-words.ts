import { monthWords } from "../../core/date.js";
import { type Money, wholeOf } from "../../core/quantity.js";
import { type Part, sentence } from "../../core/sentence.js";
import { capital, grouped, several, together } from "../../core/text.js";
import type { Item } from "../../gifts/coins-and-gifts.js";
import { giftWords } from "../../gifts/what-words.js";
import type { Per } from "../../pricing/calendar-periods.js";
import { onChannel } from "../../report/channel-words.js";
import type { Budget } from "./body.js";
import type { Habit, HabitCosts, HabitTotal } from "./habit.js";
import { IN_A_YEAR } from "./year.js";

/** The time over which a habit is judged: the periods asked for, or a year if only one is and nothing is spent yet. */
export interface Horizon extends HabitCosts {
  readonly count: number;
  /** `a year`, `in 4 weeks`; empty for the current period. */
  readonly words: string;
  readonly isYear: boolean;
}

/** The horizon of a habit. */
export function horizonOf({ year, ...asked }: Habit, { period, periods, pace }: Budget): Horizon {
  const count = periods.length;
  if (count === 1 && pace === undefined) return { ...year, count: IN_A_YEAR[period], words: "a year", isYear: true };
  return { ...asked, count, words: count === 1 ? "" : `in ${several(grouped(String(count)), period)}`, isYear: false };
}

/** What a habit costs, and whether that is within the budget. */
export function habitText(habit: Habit, body: Budget): Part[] {
  const { budget, period, channel } = body;
  const horizon = horizonOf(habit, body);
  const { text, plural } = sendingWords(habit.items, habit.times);
  const about = horizon.isYear || horizon.small === null ? " about" : "";
  return [
    `${capital(text)} a ${period} ${plural ? "cost" : "costs"}${about} `,
    { figure: horizon.well.pay },
    `${horizon.words === "" ? "" : ` ${horizon.words}`} ${onChannel(channel)}: `,
    ...againstBudget(horizon.well, horizon, budget, period),
  ];
}

/** `within your £20 a week`, `over your £20 in 3 of 4 weeks`. */
function againstBudget({ passed, passedIn }: HabitTotal, { count, isYear }: Horizon, budget: Money, per: Per): Part[] {
  const yours: Part[] = [" your ", { figure: { stated: budget } }];
  const always = isYear && (passed === 0 || passed === count);
  const when = always ? ` a ${per}` : passedIn === null ? "" : ` ${inPeriods(passedIn, passed, count, per)}`;
  return [passedIn === null ? "within" : "over", ...yours, when];
}

/** Some of several periods within a sentence: `in every week`, `in 3 of 4 weeks`, `in the week of 2026-12-06`. */
export function inPeriods(first: string, some: number, count: number, per: Per): string {
  if (some === 1) return inPeriod(first, per);
  return some === count ? `in every ${per}` : `in ${grouped(String(some))} of ${several(grouped(String(count)), per)}`;
}

/** A period within a sentence: `in December 2026`, `in the week of 2026-12-06`, `on 2026-12-06`. */
function inPeriod(period: string, per: Per): string {
  if (per === "day") return `on ${period}`;
  return per === "week" ? `in the week of ${period}` : `in ${monthWords(period)}`;
}

/** What is sent: `10 Roses`, `a Lion once`, `20 Roses 3 times`. */
function sendingWords(items: readonly Item[], times: number): { readonly text: string; readonly plural: boolean } {
  const [item, ...more] = items;
  const isOne = item?.quantity === 1 && more.length === 0;
  if (isOne && times > 1) return { text: giftWords(item.gift.name, times), plural: true };
  const gifts = together(items.map(({ gift, quantity }) => giftWords(gift.name, quantity)));
  return { text: `${gifts} ${howOften(times)}`, plural: !isOne };
}

const howOften = (times: number): string =>
  times === 1 ? "once" : times === 2 ? "twice" : `${grouped(String(times))} times`;

/** How many of the coins that the budget buys the habit uses. */
export const needText = ({ coins }: Habit, { budget, period, periods, pace, estimated }: Budget): Part[] => [
  ` The habit takes ${several(grouped(coins.amount), "coin")} a ${period}; `,
  { figure: { stated: pace?.remaining ?? budget } },
  ` buys ${estimated ? "about " : ""}${grouped(periods[0]!.coinsBought.amount)}.`,
];

/** How much of a habit the first period's money pays for, if that is not all of it; undefined if it is nothing. */
export function lesserHabit({ items, times, once }: Habit, { budget, period, periods, pace }: Budget) {
  const sendings = wholeOf(periods[0]!.coinsUsed) / wholeOf(once);
  if (sendings === 0 || sendings >= times) return undefined;
  const money: Part = { figure: { stated: pace?.remaining ?? budget } };
  return sentence(`Send ${sendingWords(items, sendings).text} a ${period}: `, money, " pays for that.");
}
