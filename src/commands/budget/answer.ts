import { type Part, sentence } from "../../core/sentence.js";
import { grouped, several } from "../../core/text.js";
import { purchaseWords } from "../../pricing/purchase-words.js";
import type { Market } from "../../regions/market.js";
import { buyingPlace, onChannel } from "../../report/channel-words.js";
import type { Advice, Remarks } from "../../report/report.js";
import type { Budget } from "./body.js";
import type { HabitCost } from "./habit.js";
import { habitText, horizonOf, lesserHabit, needText } from "./habit-words.js";
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
    decided: [habit === undefined ? year.spent : horizonOf(habit, body).well.pay],
  };
}

const yearText = ({ budget, period, year, channel, estimated }: Budget): Part[] => [
  { figure: { stated: budget } },
  ` a ${period} is `,
  { figure: { stated: year.limit } },
  ` a year: ${year.coinsBought.exact.isZero() ? "no coins" : `${estimated ? "about " : ""}${several(grouped(year.coinsBought.amount), "coin")}`} `,
  onChannel(channel),
];

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

/** What the money of a year buys through the other channels. */
function elsewhereText({ elsewhere, pace }: Budget): Part[] {
  if (elsewhere.length === 0) return [];
  const money = pace === undefined ? "The same money" : "A year's budget";
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

/** Advice to use the channel that gives more, to send what the budget pays for, or on what to buy in this channel. */
function adviceOn(body: Budget): Advice[] {
  const { year, budget, habit, period, channel, passedIn } = body;
  const [best] = body.elsewhere;
  if (best !== undefined && best.coinsBought.exact.cmp(year.coinsBought.exact) > 0) {
    const text = sentence(
      `Buy ${buyingPlace(best.channel)}: `,
      { figure: { stated: budget } },
      ` buys ${several(grouped(best.each.amount), "coin")} a ${period} there.`,
    );
    return [{ kind: "do", text, command: null }];
  }
  const less = habit === undefined || passedIn === null ? undefined : lesserHabit(habit, body);
  if (less !== undefined) return [{ kind: "do", text: less, command: null }];
  const { buy, pay } = withinBudget(body);
  if (buy === null || buy.length === 0) return [];
  const text = sentence(`Buy ${purchaseWords(buy)} ${buyingPlace(channel)} for `, { figure: pay }, ".");
  return [{ kind: "do", text, command: null }];
}

/** What to buy first: for a habit what it takes; of packages only what the budget pays for, and what is of use. */
function withinBudget({ habit, periods, passedIn }: Budget): Pick<HabitCost, "buy" | "pay"> {
  const { buy, spent: pay, coinsUsed } = periods[0]!;
  if (habit === undefined) return { buy, pay };
  if (passedIn === null) return habit.periods[0]!.well;
  return { buy: coinsUsed.exact.isZero() ? null : buy, pay };
}
