import { monthWords } from "../../core/date.js";
import { type Part, sentence } from "../../core/sentence.js";
import { capital, grouped, several, together } from "../../core/text.js";
import { giftWords } from "../../gifts/what-words.js";
import type { Per } from "../../pricing/calendar-periods.js";
import { purchaseWords } from "../../pricing/purchase-words.js";
import type { Market } from "../../regions/market.js";
import { buyingPlace, onChannel } from "../../report/channel-words.js";
import type { Advice, Remarks } from "../../report/report.js";
import type { Budget } from "./body.js";
import type { Habit } from "./habit.js";
import type { Pace } from "./pace.js";

/** One sentence on what the budget buys in a year, or how a habit or the spending so far compares with it. */
export function budgetInWords(body: Budget, { region, asOf }: Market): Remarks {
  const { habit, pace, year } = body;
  return {
    said: {
      answer: sentence(...(habit ? habitText(habit, body) : pace ? paceText(pace, body) : yearText(body)), "."),
      where: sentence(`${region.name}, ${asOf}.`, ...(habit ? needText(habit, body) : elsewhereText(body))),
    },
    advice: adviceOn(body),
    decided: [habit?.well.pay ?? year.spent],
  };
}

const yearText = ({ budget, period, year, channel, estimated }: Budget): Part[] => [
  { figure: { stated: budget } },
  ` a ${period} is `,
  { figure: { stated: year.limit } },
  ` a year: ${year.coinsBought.exact.isZero() ? "no coins" : `${estimated ? "about " : ""}${several(grouped(year.coinsBought.amount), "coin")}`} `,
  onChannel(channel),
];

function habitText(
  { items, times, well, small }: Habit,
  { period, periods, budget, channel, passedIn }: Budget,
): Part[] {
  const gifts = together(items.map(({ gift, quantity }) => giftWords(gift.name, quantity)));
  const plural = items.length > 1 || items[0]?.quantity !== 1;
  const often = `${howOften(times)} a ${period}`;
  return [
    `${capital(gifts)} ${often} ${plural ? "cost" : "costs"}${small === null ? " about" : ""} `,
    { figure: well.pay },
    periods.length === 1 ? "" : ` in ${several(grouped(String(periods.length)), period)}`,
    ` ${onChannel(channel)}: ${passedIn === null ? "within" : "over"} your `,
    { figure: { stated: budget } },
    ...(passedIn === null ? [] : [` ${inPeriod(passedIn, period)}`]),
  ];
}

const howOften = (times: number): string =>
  times === 1 ? "once" : times === 2 ? "twice" : `${grouped(String(times))} times`;

/** A period within a sentence: `in December 2026`, `in the week of 2026-12-06`, `on 2026-12-06`. */
export function inPeriod(period: string, per: Per): string {
  if (per === "day") return `on ${period}`;
  return per === "week" ? `in the week of ${period}` : `in ${monthWords(period)}`;
}

function paceText({ spent, remaining, over }: Pace, { budget, period, periods, channel, estimated }: Budget): Part[] {
  const spentOf: Part[] = [
    `This ${period} you spent `,
    { figure: { stated: spent } },
    " of ",
    { figure: { stated: budget } },
  ];
  if (over !== undefined) return [...spentOf, ", ", { figure: over }, " too much"];
  const coins = periods[0]!.coinsBought;
  if (coins.exact.isZero())
    return [...spentOf, "; the ", { figure: remaining }, ` left buys no coins ${onChannel(channel)}`];
  const about = estimated ? "about " : "";
  const buys = ` left buys ${about}${several(grouped(coins.amount), "coin")} ${onChannel(channel)}`;
  return [...spentOf, "; the ", { figure: { stated: remaining } }, buys];
}

/** How many of the coins that the budget buys the habit uses. */
const needText = ({ coins }: Habit, { budget, period, periods, pace, estimated }: Budget): Part[] => [
  ` The habit takes ${several(grouped(coins.amount), "coin")} a ${period}; `,
  { figure: { stated: pace?.remaining ?? budget } },
  ` buys ${estimated ? "about " : ""}${grouped(periods[0]!.coinsBought.amount)}.`,
];

/** What the money of a year buys through the other channels. */
function elsewhereText({ elsewhere, pace }: Budget): Part[] {
  if (elsewhere.length === 0) return [];
  const money = pace === undefined ? "The same money" : "A year of the budget";
  return [
    ` ${money} buys `,
    ...elsewhere.flatMap(({ channel, coinsBought, more, fewer }, index): Part[] => [
      `${index === 0 ? "" : ", "}${grouped(coinsBought.amount)}${index === 0 ? " coins" : ""} ${onChannel(channel)}`,
      ...(more === undefined ? [] : [" (", { figure: { about: more } }, " more)"]),
      ...(fewer === undefined ? [] : [" (", { figure: { about: fewer } }, " fewer)"]),
    ]),
    ".",
  ];
}

/** Advice to use the channel that gives more, or on what to buy in this one. */
function adviceOn({ elsewhere: [best], year, budget, habit, period, periods, channel }: Budget): Advice[] {
  if (best !== undefined && best.coinsBought.exact.cmp(year.coinsBought.exact) > 0) {
    const text = sentence(
      `Buy ${buyingPlace(best.channel)}: `,
      { figure: { stated: budget } },
      ` buys ${several(grouped(best.each.amount), "coin")} a ${period} there.`,
    );
    return [{ kind: "do", text, command: null }];
  }
  const { buy, pay } = habit?.periods[0]?.well ?? { buy: periods[0]!.buy, pay: periods[0]!.spent };
  if (buy === null || buy.length === 0) return [];
  const text = sentence(`Buy ${purchaseWords(buy)} ${buyingPlace(channel)} for `, { figure: pay }, ".");
  return [{ kind: "do", text, command: null }];
}
