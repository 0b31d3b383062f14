import { succeed } from "../../core/diagnostic.js";
import { command } from "../base/command.js";
import { asGiven, MONEY } from "../base/query-and-cells.js";
import { compareLayout } from "./layout.js";

export const compareCommand = command({
  options: [...MONEY, "observedOnly"],
  columns: [
    "region",
    "name",
    "channel",
    "priceList",
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
    "converted.amount",
    "converted.currency",
    "coinsLeft",
    "worth.amount",
    "worth.currency",
  ],
  list: "offers",
  query: (what, values) => succeed({ what, ...asGiven(values, [...MONEY, "observedOnly"]), asOf: values.asOf }),
  rates: () => true,
  run: async (query, catalogue) => (await import("./report.js")).compare(query, catalogue),
  layout: compareLayout,
  schema: async () => (await import("./schema.js")).compareSchema,
});
