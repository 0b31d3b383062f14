import { failure, succeed } from "../../core/diagnostic.js";
import { present } from "../../core/present.js";
import { command } from "../base/command.js";
import { asGiven, bounds, MONEY, PLACE, placeGiven } from "../base/query-and-cells.js";
import { giftsLayout } from "./layout.js";

export const giftsCommand = command({
  options: ["min", "max", "sort", "seenSince", "all", ...PLACE, ...MONEY],
  columns: [
    "id",
    "name",
    "coins",
    "lastSeen",
    "retired",
    "worth.amount",
    "worth.currency",
    ...bounds("payout", "amount"),
    "payout.likely.currency",
    "hundred.worth.amount",
    ...bounds("hundred.payout", "amount"),
  ],
  list: "gifts",
  query: ([query], values) => {
    if (values.min !== undefined && values.max !== undefined && values.min > values.max) {
      return failure("arg.conflict", `--min ${values.min} is above --max ${values.max}`, "swap them");
    }
    return succeed({
      ...present({ query }),
      ...asGiven(values, ["min", "max", "sort", "seenSince", "all"]),
      ...placeGiven(values),
      ...asGiven(values, MONEY),
      asOf: values.asOf,
    });
  },
  rates: (query) => query.in !== undefined,
  run: async (query, catalogue) => (await import("./report.js")).gifts(query, catalogue),
  layout: giftsLayout,
  schema: async () => (await import("./schema.js")).giftsSchema,
});
