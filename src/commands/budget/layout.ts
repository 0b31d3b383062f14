import { shownText } from "../../core/notation.js";
import type { Money, Settled } from "../../core/quantity.js";
import type { Part } from "../../core/sentence.js";
import { alternatives, grouped, several } from "../../core/text.js";
import { giftWords } from "../../gifts/what-words.js";
import { purchaseWords } from "../../pricing/purchase-words.js";
import type { Bought } from "../../pricing/receipt.js";
import type { Action, Block, Row } from "../../render/blocks.js";
import { channelName } from "../../report/channel-words.js";
import type { Asked } from "../base/command.js";
import { answerBlocks } from "../base/skeleton.js";
import { inPeriod } from "./answer.js";
import type { Budget } from "./body.js";
import type { Habit } from "./habit.js";
import type { BudgetPeriod } from "./period-purchases.js";
import type { BudgetReport } from "./report.js";
import { IN_A_YEAR } from "./year.js";

/** The most runs of equal periods that are shown. */
const MOST_RUNS = 6;

/** What each period buys, also per month and year, the pace of spending, and what a habit costs. */
export function budgetLayout(report: BudgetReport, asked: Asked): Block[] {
  const { result } = report;
  const lists = [result, ...result.elsewhere].map(({ channel, priceList }) => `${channelName(channel)}: ${priceList}`);
  return answerBlocks(report, asked, {
    blocks: [purchases(result), ...nothingBought(result)],
    labelled: [...soFar(result), ...habitCost(result), ...yearBuys(result)],
    why: [{ kind: "points", head: "Price lists", points: lists }],
  });
}

/** What is bought in a period, with the budget or for the habit. */
interface Line {
  readonly period: string;
  readonly pay: Money;
  /** The coins bought; for a habit, what it costs in small packs. */
  readonly beside: Settled | null;
  readonly buy: readonly Bought[] | null;
}

function purchases(body: Budget): Block {
  const { habit } = body;
  const lines = habit?.periods.map(habitLine) ?? body.periods.map(budgetLine);
  const runs = lines.filter((line, index) => index === 0 || !isAlike(line, lines[index - 1]!));
  const shown = runs.slice(0, MOST_RUNS);
  return {
    kind: "rows",
    caption: habit === undefined ? "What the budget buys" : "What the habit costs",
    columns: [
      { head: runs.length === 1 ? "" : "From" },
      { head: "You pay", numeric: true },
      { head: habit === undefined ? "Coins" : "Small packs", numeric: true },
      { head: "Buy", drop: 1 },
    ],
    rows: [
      ...shown.map(({ period, pay, beside, buy }): Row => {
        const bought = buy === null ? "not all packages are known" : purchaseWords(buy);
        return { cells: [runs.length === 1 ? onlyLabel(body) : period, pay, beside, bought] };
      }),
      ...sums(body),
    ],
    ...(runs.length > shown.length ? { more: runs.length - shown.length } : {}),
  };
}

const budgetLine = ({ period, spent, coinsBought, buy }: BudgetPeriod): Line => {
  return { period, pay: spent, beside: coinsBought, buy };
};

const habitLine = ({ period, well, small }: Habit["periods"][number]): Line => {
  return { period, pay: well.pay, beside: small?.pay ?? null, buy: well.buy };
};

const isAlike = (one: Line, other: Line): boolean =>
  one.pay.amount === other.pay.amount &&
  one.beside?.amount === other.beside?.amount &&
  purchaseWords(one.buy ?? []) === purchaseWords(other.buy ?? []);

const onlyLabel = ({ period, periods: [first, ...rest], pace }: Budget): string =>
  rest.length === 0 && pace !== undefined
    ? `this ${period}`
    : first!.coinsBought.exact.isZero()
      ? `first ${period}`
      : `each ${period}`;

/** All periods together, and what the budget buys in a month and a year. */
function sums({ periods, period, total, year, habit, pace }: Budget): Row[] {
  const row = (label: string, pay: Money, beside: Settled | null): Row => ({ cells: [label, pay, beside, ""] });
  const all = `${several(grouped(String(periods.length)), period)} in all`;
  if (habit !== undefined) return periods.length === 1 ? [] : [row(all, habit.well.pay, habit.small?.pay ?? null)];
  const isYear = pace === undefined && periods.length === IN_A_YEAR[period];
  const { month } = year;
  return [
    ...(periods.length === 1 || isYear ? [] : [row(all, total.spent, total.coinsBought)]),
    ...(period === "month" ? [] : [row("a month", month.spent, month.coinsBought)]),
    row("a year", year.spent, year.coinsBought),
  ];
}

function nothingBought({ periods: [first], period, pace, habit, smallest }: Budget): Block[] {
  if (habit !== undefined || !first!.coinsBought.exact.isZero()) return [];
  const least =
    smallest === null ? "" : `: the smallest purchase is ${purchaseWords(smallest.buy)} for ${shownText(smallest.pay)}`;
  const what = pace === undefined ? `The first ${period}` : "What remains";
  return [{ kind: "note", text: `${what} buys no coins${least}.` }];
}

/** The pace of spending in the current period. */
function soFar({ pace }: Budget): Action[] {
  if (pace === undefined) return [];
  const { day, days, perDay, projected, runsOut, over } = pace;
  const ends = over === undefined ? "runs out" : "ran out";
  const lasts = runsOut === null ? "; the budget lasts." : `; the budget ${ends} on ${runsOut}.`;
  const text: Part[] = [
    `Day ${day} of ${days}, `,
    { figure: perDay },
    " a day: ",
    { figure: projected },
    ` at this pace${lasts}`,
  ];
  return [{ label: "So far", text }];
}

/** What buying well saves over small packs, or that small packs exceed the limit. */
function habitCost({ habit, period }: Budget): Action[] {
  if (habit?.small == null || habit.saved === null || habit.saved.exact.isZero()) return [];
  const { small, saved } = habit;
  const passed = small.passedIn === null ? "" : `; that passes the budget ${inPeriod(small.passedIn, period)}`;
  const text: Part[] = ["A small pack before each gift costs ", { figure: saved }, ` more in all${passed}.`];
  return [{ label: "Small packs", text }];
}

/** What the coins of a year buy, and what creators earn from them. */
function yearBuys({ year, habit, pace }: Budget): Action[] {
  if (year.coinsBought.exact.isZero()) return [];
  const gifts = year.affords
    .filter(({ count }) => !count.exact.isZero())
    .map(({ gift, quantity, count }) =>
      quantity === 1
        ? giftWords(gift.name, Number(count.amount))
        : `${grouped(count.amount)} times ${giftWords(gift.name, quantity)}`,
    );
  const net: Part[] = year.creators === null ? ["an unknown part"] : [{ figure: { local: year.creators.net } }];
  const whole = habit === undefined && pace === undefined ? "" : "The whole budget buys ";
  const buys = gifts.length === 0 ? "Creators receive " : `${whole}${alternatives(gifts)}; creators receive `;
  return [{ label: "A year", text: [buys, ...net, " of it."] }];
}
