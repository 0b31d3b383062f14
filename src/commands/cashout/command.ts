import { failure, type Outcome, succeed } from "../../core/diagnostic.js";
import { command } from "../base/command.js";
import type { OptionValues } from "../base/options.js";
import { asGiven, bounds, MISSIONS, MONEY, SHARE, shareGiven } from "../base/query-and-cells.js";
import { cashoutLayout } from "./layout.js";
import type { CashoutQuery } from "./report.js";

const YOU = ["diamonds", "usd", "region", "age", "followers", "accountDays", "method", "minimum"] as const;

const OPTIONS = [...YOU, ...SHARE, "agency", "withholding", ...MISSIONS, ...MONEY] as const;

export const cashoutCommand = command({
  options: OPTIONS,
  columns: [
    "eligible",
    "conditions",
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
    "checks",
    "methods",
  ],
  query: readQuery,
  rates: () => true,
  run: async (query, catalogue) => (await import("./report.js")).cashout(query, catalogue),
  isNo: ({ eligible }) => eligible === "no",
  isMaybe: ({ eligible }) => eligible === "maybe",
  layout: cashoutLayout,
  schema: async () => (await import("./schema.js")).cashoutSchema,
});

function readQuery(_: readonly string[], values: OptionValues<(typeof OPTIONS)[number]>): Outcome<CashoutQuery> {
  if (values.diamonds === undefined && values.usd === undefined) {
    return failure("arg.missing", "cashout needs to know the balance", "add --diamonds 20000, or --usd 100");
  }
  return succeed({
    ...asGiven(values, [...YOU, "agency", "withholding"]),
    ...shareGiven(values),
    ...asGiven(values, MONEY),
    asOf: values.asOf,
  });
}
