import { succeed } from "../../core/diagnostic.js";
import { command } from "../base/command.js";
import { asGiven, MONEY, PLACE, placeGiven } from "../base/option-groups.js";
import { costLayout } from "./layout.js";

export const costCommand = command({
  options: [...PLACE, "maxPurchases", "tax", ...MONEY],
  columns: [
    "priceList",
    "region",
    "channel",
    "observed",
    "observedFrom",
    "dayEstimated",
    "grade",
    "complete",
    "estimated",
    "pay.amount",
    "pay.currency",
    "payRange.low.amount",
    "payRange.high.amount",
    "tax.amount",
    "taxed.amount",
    "purchases",
    "coinsBought",
    "coinsLeft",
    "worth.amount",
    "worth.currency",
    "lowest.pay.amount",
    "lowest.purchases",
    "lowest.saving.amount",
    "buy",
    "lowest.buy",
  ],
  list: "offers",
  query: (what, values) =>
    succeed({
      what,
      ...placeGiven(values),
      ...asGiven(values, ["maxPurchases", "tax", "in", "fx"]),
      asOf: values.asOf,
    }),
  run: async (query, catalogue) => (await import("./report.js")).cost(query, catalogue),
  layout: costLayout,
  schema: async () => (await import("./schema.js")).costSchema,
  batch: "echo Lion",
});
