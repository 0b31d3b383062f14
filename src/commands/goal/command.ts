import { failure, type Outcome, succeed } from "../../core/diagnostic.js";
import { present } from "../../core/present.js";
import { several } from "../../core/text.js";
import { countTyped, misspelt } from "../../core/typed-number.js";
import { withPeriod } from "../base/amount-per-period.js";
import { command } from "../base/command.js";
import { asGiven, bounds, MONEY, PAID, PLACE, placeGiven, shareGiven } from "../base/option-groups.js";
import { amount, money } from "../base/options/parsers.js";
import type { OptionValues } from "../base/options.js";
import { goalLayout } from "./layout.js";
import type { GoalQuery } from "./report.js";
import type { Target } from "./target.js";

const OPTIONS = ["by", "per", "perLive", "livesPerWeek", "minutes", "gift", ...PLACE, ...PAID, ...MONEY] as const;

const ofCase = (key: string): string => `cases[].${key}`;

export const goalCommand = command({
  options: OPTIONS,
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
    ...bounds("needed.lives"),
    ...bounds("needed.weeks"),
    ...bounds("perLive"),
    ...bounds("perMinute"),
    "gifts[].gift.name",
    "gifts[].gift.coins",
    ...bounds("gifts[].count"),
  ],
  further: [
    ...["rate", "coins", "diamonds", "gross.amount", "agency.amount", "withholding.amount"].map(ofCase),
    ...["payments", "fees.amount", "net.amount"].map(ofCase),
    "viewersPay[].priceList",
    "viewersPay[].channel",
    "viewersPay[].estimated",
    ...bounds("viewersPay[].pay", "amount"),
    "viewersPay[].pay.likely.currency",
  ],
  query: readQuery,
  // The target or a minimum may be in another currency than the payout.
  run: async (query, catalogue) => (await import("./report.js")).goal(query, catalogue),
  layout: goalLayout,
  schema: async () => (await import("./schema.js")).goalSchema,
});

function readQuery(words: readonly string[], values: OptionValues<(typeof OPTIONS)[number]>): Outcome<GoalQuery> {
  const target = targetOf(words);
  if (!target.ok) return target;
  if (values.minutes !== undefined && values.liveMinutes !== undefined && values.minutes !== values.liveMinutes) {
    const message = `a LIVE of ${several(values.minutes, "minute")} is not one of ${several(values.liveMinutes, "minute")}`;
    return failure("arg.conflict", message, "give --minutes and --live-minutes the same length, or leave one out");
  }
  return succeed({
    target: target.value,
    ...asGiven(values, ["by", "per", "perLive", "livesPerWeek", "minutes", "model", "agency", "withholding", "method"]),
    ...present({ gifts: values.gift }),
    ...placeGiven(values),
    ...shareGiven(values),
    ...asGiven(values, MONEY),
    asOf: values.asOf,
  });
}

const FORMS = "write money, like 500 or 500GBP; or coins, diamonds or gifts, like 10000coins, 50000diamonds, 20xRose";

function targetOf(words: readonly string[]): Outcome<Target> {
  const word = words.join(" ").trim();
  const [, pieces, unit = ""] = /^([-+.,_\d\s]+?k?)\s*(coin|diamond)s?$/i.exec(word) ?? [];
  if (pieces !== undefined) {
    const count = countTyped(pieces);
    if (count === undefined) {
      const { fault, help = FORMS } = misspelt(pieces, "count");
      return failure("arg.number", `“${pieces}” ${fault}`, help);
    }
    return succeed(unit.toLowerCase() === "coin" ? { coins: count } : { diamonds: count });
  }
  const stated = amount(word, "target");
  if (stated.ok) return succeed({ money: stated.value });
  const rate = withPeriod(word, "goal");
  if (rate !== undefined) return rate;
  const isNumber = /^[-+.]?\d[\d.,_ ]*$|^(?:NaN|Infinity|)$/.test(word);
  const isMoney = money(word) !== undefined || /^[\d.,]+\s*[a-z]{3}$/i.test(word);
  return isNumber || isMoney ? stated : succeed({ what: words });
}
