import { several } from "../../core/text.js";
import type { Item } from "../../gifts/coins-and-gifts.js";
import type { Block, Cell } from "../../render/blocks.js";
import { figureText, grouped } from "../../render/text/figures.js";
import { buyText, factRow } from "../base/query-and-cells.js";
import type { Affordable } from "./affordable-gifts.js";
import type { Habit } from "./habit.js";
import type { Budget, BudgetReport } from "./report.js";

/** What each period buys, how the pace stands, and what a habit costs beside it. */
export function budgetLayout({ query, asOf, result }: BudgetReport): Block[] {
  return [
    {
      kind: "title",
      text: `What ${figureText(result.budget)} a ${result.period} buys in ${query.region} on ${asOf}${through(result.channel)}`,
    },
    ...periods(result),
    ...paceBlocks(result),
    ...(result.habit === undefined ? [] : habit(result.habit, result)),
    ...affords(result),
  ];
}

const through = (channel: Budget["channel"]): string => (channel === "unspecified" ? "" : `, through ${channel}`);

function periods({ periods: rows, total, habit: used, pace, smallest, period, priceList }: Budget): Block[] {
  return [
    {
      kind: "table",
      head: ["From", "To spend", "Money left", "Coins", ...(used === undefined ? [] : ["Used"]), "Coins left"],
      rows: rows.map((row): Cell[] => [
        row.period,
        row.spent,
        row.moneyLeft,
        row.coinsBought,
        ...(used === undefined ? [] : [row.coinsUsed]),
        row.coinsLeft,
      ]),
    },
    ...(total.coinsBought.exact.isZero()
      ? [
          {
            kind: "note",
            text: `${pace === undefined ? "This" : "What remains"} buys no coins${least(smallest, priceList)}.`,
          } as const,
        ]
      : [{ kind: "points", head: `Buy each ${period}`, points: receipts(rows) } as const]),
  ];
}

const least = (smallest: Budget["smallest"], priceList: string): string =>
  smallest === null ? "" : `: the least ${priceList} sells is ${buyText(smallest.buy)} for ${figureText(smallest.pay)}`;

/** What to buy, a line where it changes. */
function receipts(rows: Budget["periods"]): string[] {
  const texts = rows.map(({ buy }) => (buy === null ? "unknown, because not all packages are known" : buyText(buy)));
  return texts.flatMap((text, index) => (text === texts[index - 1] ? [] : [`from ${rows[index]!.period}: ${text}`]));
}

function paceBlocks({ pace, period }: Budget): Block[] {
  if (pace === undefined) return [];
  return [
    { kind: "title", text: `This ${period}, day ${pace.day} of ${pace.days}` },
    {
      kind: "facts",
      rows: [
        ["spent already", pace.spent],
        ["remaining", pace.remaining],
        ...factRow("over the budget", pace.over),
        ["a day so far", pace.perDay],
        ["at this pace", pace.projected],
        ["runs out", pace.runsOut ?? "not at this pace"],
      ],
    },
  ];
}

function habit(
  { items, times, coins, periods: rows, well, small, saved }: Habit,
  { period, passedIn }: Budget,
): Block[] {
  const what = `${items.map(itemText).join(" + ")}, ${several(grouped(String(times)), "time")} a ${period}`;
  return [
    { kind: "title", text: `The habit: ${what} (${figureText(coins)})` },
    {
      kind: "table",
      head: ["From", "Bought well", "Small packs"],
      rows: [
        ...rows.map((row): Cell[] => [row.period, row.well.pay, row.small?.pay ?? null]),
        ...(rows.length > 1 ? [["together", well.pay, small?.pay ?? null]] : []),
      ],
    },
    {
      kind: "facts",
      rows: [
        ["buying well saves", saved],
        ["passes the limit", passedIn ?? "in no period"],
        ["with small packs", small === null ? null : (small.passedIn ?? "in no period")],
      ],
    },
  ];
}

const itemText = ({ gift, quantity }: Item): string =>
  quantity === 1 ? gift.name : `${grouped(String(quantity))} × ${gift.name}`;

function affords({ affords: rows, total, creators }: Budget): Block[] {
  if (total.coinsBought.exact.isZero()) return [];
  return [
    { kind: "title", text: `What all ${figureText(total.coinsBought)} buy, each by itself` },
    {
      kind: "table",
      head: ["Gift", "How many", "Worth each here"],
      rows: rows.map((row) => [affordText(row), row.count, row.worth ?? ""]),
    },
    { kind: "facts", rows: [["creators receive", creators === null ? null : creators.net]] },
  ];
}

const affordText = ({ gift, quantity }: Affordable): string =>
  quantity === 1 ? gift.name : `${grouped(String(quantity))} × ${gift.name}`;
