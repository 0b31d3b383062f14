import { type Outcome, succeed } from "../../core/diagnostic.js";
import { present } from "../../core/present.js";
import { withPeriod } from "../base/amount-per-period.js";
import { command, type Inputs } from "../base/command.js";
import { asGiven, MONEY, PLACE, placeGiven } from "../base/option-groups.js";
import { amount } from "../base/options/parsers.js";
import { budgetLayout } from "./layout.js";
import type { BudgetQuery } from "./report.js";

export const budgetCommand = command({
  options: [...PLACE, "per", "periods", "gift", "times", "spent", "spentFrom", "all", ...MONEY],
  columns: [
    "period",
    "spent.amount",
    "spent.currency",
    "moneyLeft.amount",
    "coinsBought",
    "coinsUsed",
    "coinsLeft",
    "buy",
  ],
  list: "periods",
  query: (words, values) => {
    const typed = words.join(" ");
    const money = amount(typed, "money");
    if (!money.ok) return withPeriod(typed, "budget") ?? money;
    return succeed<BudgetQuery>({
      budget: money.value,
      ...placeGiven(values),
      ...asGiven(values, ["per", "periods", "gift", "times", "spent", "all", ...MONEY]),
      ...present({
        spentFrom: values.spentFrom === undefined ? undefined : { file: values.spentFrom, purchases: null },
      }),
      asOf: values.asOf,
    });
  },
  read: withExport,
  run: async (query, catalogue) => (await import("./report.js")).budget(query, catalogue),
  isNo: ({ passedIn, pace }) => passedIn !== null || pace?.over !== undefined,
  layout: budgetLayout,
  schema: async () => (await import("./schema.js")).budgetSchema,
});

async function withExport(query: BudgetQuery, inputs: Inputs): Promise<Outcome<BudgetQuery>> {
  // With both given, the report fails with a conflict.
  if (query.spentFrom === undefined || query.spent !== undefined) return succeed(query);
  const { file } = query.spentFrom;
  const records = await (await import("../base/open-export.js")).exportAt(file, inputs);
  return records.ok ? succeed({ ...query, spentFrom: { file, purchases: records.value.purchases } }) : records;
}
