import { USD } from "../../core/currency.js";
import { failure, type Outcome, succeed } from "../../core/diagnostic.js";
import { quoted } from "../../core/text.js";
import { moneyParts } from "../../core/typed-money.js";
import { countTyped } from "../../core/typed-number.js";
import { diamondsAsked } from "../../gifts/coins-and-gifts.js";
import { command } from "../base/command.js";
import { asGiven, bounds, MISSIONS, MONEY, SHARE, shareGiven } from "../base/option-groups.js";
import { dollars } from "../base/options/parsers.js";
import type { OptionValues } from "../base/options.js";
import { cashoutLayout } from "./layout.js";
import type { CashoutQuery } from "./report.js";

const YOU = ["diamonds", "usd", "region", "age", "followers", "accountDays", "method", "minimum"] as const;

const OPTIONS = [...YOU, ...SHARE, "agency", "withholding", ...MISSIONS, ...MONEY] as const;

export const cashoutCommand = command({
  options: OPTIONS,
  columns: [
    "eligible",
    "minimum.low.amount",
    "minimum.high.amount",
    "diamonds",
    "balance.amount",
    "balanceRange.low.amount",
    "balanceRange.high.amount",
    "agency.amount",
    "withholding.amount",
    "payable.amount",
    "payable.currency",
    "missing.money.amount",
    "missing.diamonds",
    "missing.coins",
    "missing.roses",
    "cap.amount",
    "cheapest",
    "breakEven.amount",
    "breakEvenMethod",
    "waitingSaves",
    ...bounds("days"),
    "methods[].method",
    "methods[].minimum.low.amount",
    "methods[].minimum.high.amount",
    "methods[].status",
    "methods[].payments",
    "methods[].feePart",
    "methods[].fixedFee.amount",
    "methods[].fees.amount",
    "methods[].net.amount",
    "methods[].net.in.amount",
    "methods[].net.in.currency",
    ...bounds("methods[].days"),
    ...bounds("methods[].afterSpread", "amount"),
  ],
  further: [
    ...["rule", "need", "text"].map((key) => `conditions[].${key}`),
    ...["rule", "id", "what", "scope", "status", "decides", "source", "doubtful", "settledBy"].map(
      (key) => `checks[].${key}`,
    ),
  ],
  batch: "echo 20000diamonds",
  query: readQuery,
  run: async (query, catalogue) => (await import("./report.js")).cashout(query, catalogue),
  isNo: ({ eligible }) => eligible === "no",
  isMaybe: ({ eligible }) => eligible === "maybe",
  layout: cashoutLayout,
  schema: async () => (await import("./schema.js")).cashoutSchema,
});

function readQuery(words: readonly string[], values: OptionValues<(typeof OPTIONS)[number]>): Outcome<CashoutQuery> {
  const { diamonds, usd } = values;
  const typed = words.join(" ");
  const stated = typed === "" ? succeed({}) : balanceOf(typed);
  if (!stated.ok) return stated;
  if (typed !== "" && (diamonds !== undefined || usd !== undefined)) {
    const option = diamonds === undefined ? "--usd" : "--diamonds";
    return failure("arg.conflict", `${quoted(typed)} and ${option} are two balances`, "keep one of them");
  }
  if (typed === "" && diamonds === undefined && usd === undefined)
    return failure("arg.missing", "cashout needs a balance", "giftworth cashout 20000diamonds");
  return succeed({
    ...asGiven(values, [...YOU, "agency", "withholding"]),
    ...stated.value,
    ...shareGiven(values),
    ...asGiven(values, MONEY),
    asOf: values.asOf,
  });
}

/** A balance: `20000diamonds`, or dollars with sign or code. Fails for a bare number, which could be either. */
function balanceOf(typed: string): Outcome<Pick<CashoutQuery, "diamonds" | "usd">> {
  const diamonds = diamondsAsked([typed]);
  if (diamonds !== undefined) return succeed({ diamonds });
  if (countTyped(typed) !== undefined)
    return failure(
      "arg.number",
      `${quoted(typed)} can be diamonds or dollars`,
      `write ${typed}diamonds or ${typed}USD`,
    );
  const { currency = USD } = moneyParts(typed) ?? {};
  if (currency !== USD) {
    const message = `${quoted(typed)} is not in US dollars, but TikTok keeps balances in dollars`;
    return failure("arg.money", message, "write the dollars that the app shows, like giftworth cashout 98.40USD");
  }
  const usd = dollars(typed, "balance");
  return usd.ok ? succeed({ usd: usd.value }) : usd;
}
