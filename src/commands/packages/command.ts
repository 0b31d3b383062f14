import { succeed } from "../../core/diagnostic.js";
import { command } from "../base/command.js";
import { asGiven, MONEY, PLACE, placeGiven } from "../base/option-groups.js";
import { packagesLayout } from "./layout.js";

export const packagesCommand = command({
  options: [...PLACE, "observedOnly", "all", ...MONEY, "pager"],
  columns: [
    "priceList",
    "region",
    "channel",
    "currency",
    "observed",
    "observedFrom",
    "estimated",
    "grade",
    "default",
    "answers",
    "complete",
    "even",
    "derivedFrom.list",
    "derivedFrom.tier",
    "derivedFrom.rate",
    "derivedFrom.tax",
    "derivedFrom.within",
    "custom.minimum",
    "custom.maximum",
    "custom.perCoin",
    "note",
    "packages[].coins",
    "packages[].price.amount",
    "packages[].perCoin",
    "packages[].best",
  ],
  list: "lists",
  query: (_, values) =>
    succeed({ ...placeGiven(values), ...asGiven(values, [...MONEY, "observedOnly", "all"]), asOf: values.asOf }),
  run: async (query, catalogue) => (await import("./report.js")).packages(query, catalogue),
  layout: packagesLayout,
  schema: async () => (await import("./schema.js")).packagesSchema,
});
