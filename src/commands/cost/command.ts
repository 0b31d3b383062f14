import { succeed } from "../../core/diagnostic.js";
import { command } from "../base/command.js";
import { asGiven, MONEY, PLACE, placeGiven } from "../base/query-and-cells.js";
import { costLayout } from "./layout.js";

export const costCommand = command({
  options: [...PLACE, "maxPurchases", ...MONEY],
  columns: [
    "priceList",
    "region",
    "channel",
    "observed",
    "observedFrom",
    "estimated",
    "grade",
    "pay.amount",
    "pay.currency",
    "coinsBought",
    "coinsLeft",
    "worth.amount",
    "worth.currency",
    "simple.pay.amount",
    "simple.extra.amount",
    "buy",
    "simple.buy",
  ],
  list: "offers",
  query: (what, values) =>
    succeed({ what, ...placeGiven(values), ...asGiven(values, ["maxPurchases", "in", "fx"]), asOf: values.asOf }),
  rates: (query) => query.in !== undefined,
  run: async (query, catalogue) => (await import("./report.js")).cost(query, catalogue),
  layout: costLayout,
  schema: async () => (await import("./schema.js")).costSchema,
  batch: true,
});
