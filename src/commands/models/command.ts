import { succeed } from "../../core/diagnostic.js";
import { present } from "../../core/present.js";
import { command } from "../base/command.js";
import { asGiven, bounds, MONEY, PLACE, placeGiven } from "../base/option-groups.js";
import { modelsLayout } from "./layout.js";

export const modelsCommand = command({
  options: [...PLACE, ...MONEY],
  columns: [
    "id",
    "label",
    "verdict",
    "default",
    "diamonds",
    ...bounds("payout", "amount"),
    "payout.likely.currency",
    ...bounds("payout", "in", "amount"),
    "payout.likely.in.currency",
    ...bounds("hundred", "amount"),
    "saidBy",
    "source",
  ],
  list: "models",
  query: (words, values) =>
    succeed({
      ...present({ what: words.length === 0 ? undefined : words }),
      ...placeGiven(values),
      ...asGiven(values, MONEY),
      asOf: values.asOf,
    }),
  run: async (query, catalogue) => (await import("./report.js")).models(query, catalogue),
  layout: modelsLayout,
  schema: async () => (await import("./schema.js")).modelsSchema,
});
