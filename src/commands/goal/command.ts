import { USD } from "../../core/currency.js";
import { failure, type Outcome, succeed } from "../../core/diagnostic.js";
import { isPlainDecimal, isPlainWhole, numberFault } from "../../core/number.js";
import type { Settled } from "../../core/quantity.js";
import type { Range } from "../../core/range.js";
import { several } from "../../core/text.js";
import { isMoney } from "../../core/unit.js";
import { type Block, type Cell, percent } from "../../render/blocks.js";
import { figureText, grouped } from "../../render/text/figures.js";
import { command } from "../base/command.js";
import { currency, money } from "../base/option-parsers.js";
import type { OptionValues } from "../base/options.js";
import {
  asGiven,
  bounds,
  channelText,
  factRow,
  MONEY,
  PAID,
  PLACE,
  placeGiven,
  regionText,
  shareGiven,
} from "../base/query-and-cells.js";
import type { GoalCase } from "./per-rate.js";
import type { Goal, GoalQuery } from "./report.js";
import type { Target } from "./target.js";

const OPTIONS = ["by", "livesPerWeek", "minutes", "gift", ...PLACE, ...PAID, ...MONEY] as const;

export const goalCommand = command({
  options: OPTIONS,
  examples: [
    "giftworth goal 500 --region GB",
    "giftworth goal 500 --by 2027-03-31 --lives-per-week 3",
    "giftworth goal 10000coins --minutes 20 --gift Lion",
  ],
  columns: [
    "kind",
    "target.amount",
    "target.currency",
    "inUsd.amount",
    ...bounds("coins"),
    ...bounds("diamonds"),
    ...bounds("net", "amount"),
    "model",
    "regime",
    "lives",
    ...bounds("perLive"),
    ...bounds("perMinute"),
    "cases",
    "gifts",
    "viewersPay",
  ],
  query: readQuery,
  // The target, or a smallest withdrawal, may stand in another currency than the payout.
  rates: () => true,
  run: async (query, catalogue) => (await import("./report.js")).goal(query, catalogue),
  layout: ({ query, asOf, result }) => [
    {
      kind: "title",
      text: `What it takes to reach ${figureText(result.target)} in ${regionText(query)} on ${asOf}: an estimate`,
    },
    { kind: "facts", rows: needed(result) },
    ...worked(result.cases),
    { kind: "title", text: "As gifts" },
    {
      kind: "table",
      head: ["Gift", "Coins each", "How many"],
      rows: result.gifts.map(({ gift, count }) => [gift.name, grouped(String(gift.coins)), reached(count)]),
    },
    ...viewers(result),
  ],
});

function readQuery([word = ""]: readonly string[], values: OptionValues<(typeof OPTIONS)[number]>): Outcome<GoalQuery> {
  const target = targetOf(word.trim());
  if (!target.ok) return target;
  if (values.minutes !== undefined && values.liveMinutes !== undefined && values.minutes !== values.liveMinutes) {
    const message = `a LIVE of ${several(values.minutes, "minute")} is not one of ${several(values.liveMinutes, "minute")}`;
    return failure("arg.conflict", message, "give --minutes and --live-minutes the same length, or leave one out");
  }
  return succeed({
    target: target.value,
    ...asGiven(values, ["by", "livesPerWeek", "minutes", "model", "agency", "withholding", "method"]),
    ...(values.gift === undefined ? {} : { gifts: values.gift }),
    ...placeGiven(values),
    ...shareGiven(values),
    ...asGiven(values, MONEY),
    asOf: values.asOf,
  });
}

const FORMS = "write money, like 500 or 500GBP, or 10000coins or 50000diamonds";

function targetOf(word: string): Outcome<Target> {
  if (isPlainDecimal(word)) return succeed({ money: { amount: word, currency: USD } });
  const [, pieces, unit = ""] = /^([-+.,_\d\s]+?)\s*(coin|diamond)s?$/i.exec(word) ?? [];
  if (pieces !== undefined) {
    if (!isPlainWhole(pieces)) return failure("arg.number", `“${pieces}” ${wholeFault(pieces)}`, FORMS);
    return succeed(unit.toLowerCase() === "coin" ? { coins: Number(pieces) } : { diamonds: Number(pieces) });
  }
  const amount = money(word);
  if (amount !== undefined) return amount.ok ? succeed({ money: amount.value }) : amount;
  const [, code] = /^[\d.]+\s*([a-z]{3})$/i.exec(word) ?? [];
  const unknown = code === undefined ? undefined : currency(code, "money");
  if (unknown?.ok === false) return unknown;
  if (word === "" || /^[-+.\d]|^(NaN|Infinity)$/.test(word))
    return failure("arg.number", `“${word}” ${numberFault(word)}`, FORMS);
  return failure("arg.invalid", `“${word}” is not a target`, FORMS);
}

const wholeFault = (text: string): string => (isPlainDecimal(text) ? "is not a whole number" : numberFault(text));

function needed(result: Goal): [string, Cell][] {
  const { lives, perLive, perMinute, net, model, verdict } = result;
  return [
    ...factRow("in dollars", result.kind === "money" ? result.inUsd : undefined),
    ["coins", reached(result.coins)],
    ["diamonds", reached(result.diamonds)],
    ...factRow("net", net),
    ...factRow("LIVEs", lives),
    ...factRow("coins a LIVE", perLive && reached(perLive)),
    ...factRow("coins a minute", perMinute && reached(perMinute)),
    ["model", `${model}: ${verdict}`],
  ];
}

/** Null is no gap in what is known here: there is no such number. */
const BEYOND = "out of reach";

function reached(figures: Range<Settled | null>): Cell {
  const { low, likely, high } = figures;
  if (high !== null) return figures;
  if (low === null) return BEYOND;
  const most = likely ?? low;
  const unit = isMoney(low.unit) ? ` ${low.unit}` : "";
  const fewer = most.amount === low.amount ? "" : `${grouped(low.amount)} to `;
  return `${fewer}${grouped(most.amount)}${unit}; ${BEYOND} at the lowest rate`;
}

/** One row for each rate; columns for what is taken off only where something is. */
function worked(cases: readonly GoalCase[]): Block[] {
  const rates = new Map(cases.map((one) => [one.rate.amount, one]));
  const columns: readonly (readonly [string, (one: GoalCase) => Cell | undefined])[] = [
    ["Rate", ({ rate }) => percent(rate)],
    ["Coins", ({ coins }) => coins ?? BEYOND],
    ["Gross", ({ gross }) => gross ?? ""],
    ["Agency", ({ agency }) => agency],
    ["Tax withheld", ({ withholding }) => withholding],
    ["Payments", ({ payments }) => payments],
    ["Fees", ({ fees }) => fees],
    ["Net", ({ net }) => net ?? ""],
  ];
  const used = columns.filter(([, cell]) => cases.some((one) => cell(one) !== undefined));
  return [
    { kind: "title", text: "At each rate" },
    {
      kind: "table",
      head: used.map(([head]) => head),
      rows: [...rates.values()].map((one) => used.map(([, cell]) => cell(one) ?? "")),
    },
  ];
}

function viewers({ viewersPay }: Goal): Block[] {
  if (viewersPay === null || viewersPay.length === 0) return [];
  return [
    { kind: "title", text: "What viewers pay for the coins" },
    {
      kind: "table",
      head: ["Channel", "Pays", "Price list"],
      rows: viewersPay.map(({ channel, pay, priceList }) => [channelText(channel), reached(pay), priceList]),
    },
  ];
}
