import { shownText } from "../../core/notation.js";
import { present } from "../../core/present.js";
import type { Money, Settled } from "../../core/quantity.js";
import type { Part } from "../../core/sentence.js";
import { alternatives, capital, grouped, several } from "../../core/text.js";
import { giftWords } from "../../gifts/what-words.js";
import type { Per } from "../../pricing/calendar-periods.js";
import { purchaseWords } from "../../pricing/purchase-words.js";
import type { Bought } from "../../pricing/receipt.js";
import type { Action, Block, Row } from "../../render/blocks.js";
import { channelName } from "../../report/channel-words.js";
import type { Asked } from "../base/command.js";
import { answerBlocks } from "../base/skeleton.js";
import type { Budget } from "./body.js";
import type { Habit, HabitCosts } from "./habit.js";
import { horizonOf, inPeriods } from "./habit-words.js";
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
    blocks: [purchases(result, report.query.all === true), ...budgetNotes(result)],
    labelled: [...soFar(result), ...giftByGift(result), ...yearBuys(result)],
    why: [{ kind: "points", head: "Price lists", points: lists }],
  });
}

/** What is bought in a period, with the budget or for the habit. */
interface Line {
  readonly period: string;
  readonly pay: Money;
  /** The coins bought; for a habit, what it costs gift by gift. */
  readonly beside: Settled | null;
  readonly buy: readonly Bought[] | null;
}

/** Equal lines of periods that follow each other. */
interface Run extends Line {
  readonly count: number;
}

function purchases(body: Budget, all: boolean): Block {
  const { habit, period } = body;
  const runs = runsOf(habit?.periods.map(habitLine) ?? body.periods.map(budgetLine));
  const shown = all ? runs : runs.slice(0, MOST_RUNS);
  const beside = habit === undefined ? ["Coins"] : isDearerByGift(habit) ? ["Gift by gift"] : [];
  const rows = [
    ...shown.map((run) => ({
      ...run,
      label: runs.length === 1 ? onlyLabel(body) : runLabel(run, period),
      bought: run.buy === null ? "not all packages are known" : purchaseWords(run.buy),
    })),
    ...sums(body),
  ];
  return {
    kind: "rows",
    caption: habit === undefined ? "What the budget buys" : "What the habit costs",
    columns: [
      { head: runs.length === 1 ? "" : capital(period) },
      { head: "You pay", numeric: true },
      ...beside.map((head) => ({ head, numeric: true as const })),
      { head: "Buy", drop: 1 },
    ],
    rows: rows.map(({ label, pay, beside: other, bought }): Row => {
      return { cells: [label, pay, ...beside.map(() => other), bought] };
    }),
    ...present({ more: runs.length > shown.length ? runs.length - shown.length : undefined }),
  };
}

const budgetLine = ({ period, spent, coinsBought, buy }: BudgetPeriod): Line => {
  return { period, pay: spent, beside: coinsBought, buy };
};

const habitLine = ({ period, well, small }: Habit["periods"][number]): Line => {
  return { period, pay: well.pay, beside: small?.pay ?? null, buy: well.buy };
};

/** Whether buying gift by gift is dearer, in the periods asked for or over a year. */
const isDearerByGift = (habit: Habit): boolean =>
  [habit, habit.year].some(({ saved }) => saved !== null && !saved.exact.isZero());

function runsOf(lines: readonly Line[]): Run[] {
  const runs: Run[] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last !== undefined && isAlike(line, last)) runs[runs.length - 1] = { ...last, count: last.count + 1 };
    else runs.push({ ...line, count: 1 });
  }
  return runs;
}

const isAlike = (one: Line, other: Line): boolean =>
  one.pay.amount === other.pay.amount &&
  one.beside?.amount === other.beside?.amount &&
  purchaseWords(one.buy ?? []) === purchaseWords(other.buy ?? []);

const runLabel = ({ period: first, count }: Run, period: Per): string =>
  count === 1 ? first : `${several(grouped(String(count)), period)} from ${first}`;

/** The label of one row for all periods: `first` if later ones can differ. */
function onlyLabel({ period, periods: [first, ...rest], pace, habit, year }: Budget): string {
  if (rest.length > 0) return `each ${period}`;
  if (pace !== undefined) return `this ${period}`;
  const isEven = habit === undefined ? year.even && !first!.coinsBought.exact.isZero() : leavesNothing(habit);
  return `${isEven ? "each" : "first"} ${period}`;
}

/** Whether no coins of the first period are left for the next, so that all periods cost the same. */
const leavesNothing = ({ periods: [first] }: Habit): boolean => first!.well.coinsLeft.exact.isZero();

/** A row below the periods. */
interface Sum extends Pick<Line, "pay" | "beside"> {
  readonly label: string;
  readonly bought: string;
}

/** All periods together, and a month and a year. */
function sums({ periods, period, total, year, habit, pace }: Budget): Sum[] {
  const row = (label: string, pay: Money, beside: Settled | null): Sum => ({ label, pay, beside, bought: "" });
  const isYear = pace === undefined && periods.length === IN_A_YEAR[period];
  const all: Paid = habit === undefined ? [total.spent, total.coinsBought] : paidFor(habit);
  const whole: Paid = habit === undefined ? [year.spent, year.coinsBought] : paidFor(habit.year);
  const { month } = year;
  return [
    ...(periods.length === 1 || isYear
      ? []
      : [row(`${several(grouped(String(periods.length)), period)} in all`, ...all)]),
    ...(period === "month" || habit !== undefined ? [] : [row("a month", month.spent, month.coinsBought)]),
    row("a year", ...whole),
  ];
}

/** What is paid, and what the column beside it has. */
type Paid = readonly [pay: Money, beside: Settled | null];

const paidFor = ({ well, small }: HabitCosts): Paid => [well.pay, small?.pay ?? null];

/** That the first period buys no coins, or that later ones buy more with the money left over. */
function budgetNotes({ periods: [first], period, pace, habit, smallest, year }: Budget): Block[] {
  if (habit !== undefined) return [];
  const text = `Money left over is carried to the next ${period}, so some ${period}s buy more.`;
  if (!first!.coinsBought.exact.isZero()) return year.even ? [] : [{ kind: "note", text }];
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

/** What buying gift by gift costs more, and in which periods that is over the budget while buying well is not. */
function giftByGift(body: Budget): Action[] {
  if (body.habit === undefined) return [];
  const { well, small, saved, words, count } = horizonOf(body.habit, body);
  if (small === null || saved === null || saved.exact.isZero()) return [];
  const beyond =
    small.passedIn === null || small.passed <= well.passed
      ? ""
      : `; that is over the budget ${inPeriods(small.passedIn, small.passed, count, body.period)}`;
  const text: Part[] = [
    "Buying for one gift at a time costs ",
    { figure: saved },
    ` more${words === "" ? "" : ` ${words}`}${beyond}.`,
  ];
  return [{ label: "Gift by gift", text }];
}

/** What the coins of a year buy, and what creators earn from them. */
function yearBuys({ year, habit, pace }: Budget): Action[] {
  if (year.coinsBought.exact.isZero()) return [];
  const gifts = year.affords
    .filter(({ count }) => !count.exact.isZero())
    .map(({ gift, quantity, count }) =>
      quantity === 1
        ? giftWords(gift.name, Number(count.amount))
        : `${giftWords(gift.name, quantity)} ${grouped(count.amount)} times`,
    );
  const net: Part = year.creators === null ? "an unknown part" : { figure: { local: year.creators.net } };
  const isPart = habit !== undefined || pace !== undefined;
  const text: Part[] =
    gifts.length === 0
      ? ["Of ", isPart ? "the whole budget, " : "", { figure: year.spent }, ", creators receive ", net, "."]
      : [isPart ? "The whole budget buys " : "", alternatives(gifts), "; creators receive ", net, " of it."];
  return [{ label: "A year", text }];
}
