import { failure, succeed } from "../../core/diagnostic.js";
import { present } from "../../core/present.js";
import { command } from "../base/command.js";
import { asGiven, bounds, MONEY, PLACE, placeGiven, SHARE } from "../base/option-groups.js";
import { giftsLayout } from "./layout.js";

/** What a creator earns depends on these. */
const EARNED = ["model", ...SHARE, "agency", "withholding"] as const;

export const giftsCommand = command({
  options: ["min", "max", "sort", "seenSince", "all", ...PLACE, ...EARNED, ...MONEY, "pager"],
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
    ...bounds("payout", "in", "amount"),
    "payout.likely.in.currency",
    "hundred.worth.amount",
    ...bounds("hundred.payout", "amount"),
  ],
  list: "gifts",
  query: ([query], values) => {
    const { min, max } = values;
    if (typeof min === "number" && typeof max === "number" && min > max) {
      return failure("arg.conflict", `--min ${min} is above --max ${max}`, "swap them");
    }
    return succeed({
      ...present({ query }),
      ...present(typeof min === "object" ? { minPaid: min } : { min }),
      ...present(typeof max === "object" ? { maxPaid: max } : { max }),
      ...asGiven(values, ["sort", "seenSince", "all"]),
      ...placeGiven(values),
      ...asGiven(values, [...EARNED, ...MONEY]),
      asOf: values.asOf,
    });
  },
  run: async (query, catalogue) => (await import("./report.js")).gifts(query, catalogue),
  layout: giftsLayout,
  schema: async () => (await import("./schema.js")).giftsSchema,
});
