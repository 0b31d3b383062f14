import { succeed } from "../../core/diagnostic.js";

import { command } from "../base/command.js";
import { asGiven, bounds, MONEY, PLACE, placeGiven, regionText, whatText, wordsOf } from "../base/query-and-cells.js";

export const modelsCommand = command({
  options: [...PLACE, ...MONEY],
  examples: ["giftworth models", "giftworth models 1000 --region GB"],
  columns: [
    "id",
    "label",
    "verdict",
    "default",
    "diamonds",
    ...bounds("payout", "amount"),
    "payout.likely.currency",
    "source",
  ],
  list: "models",
  query: (words, values) =>
    succeed({
      ...(words.length === 0 ? {} : { what: words }),
      ...placeGiven(values),
      ...asGiven(values, MONEY),
      asOf: values.asOf,
    }),
  rates: (query) => query.in !== undefined,
  run: async (query, catalogue) => (await import("./report.js")).models(query, catalogue),
  layout: ({ query, asOf, result }) => [
    {
      kind: "title",
      text: `What the creator receives for ${whatText(wordsOf(query), result.items, result.coins)} by each model in circulation, in ${regionText(query)} on ${asOf}`,
    },
    {
      kind: "table",
      head: ["Model", "Diamonds", "Payout"],
      rows: result.models.map((model) => [
        model.default ? `${model.id} *` : model.id,
        model.diamonds ?? "",
        model.payout,
      ]),
    },
    { kind: "note", text: "* the default" },
    {
      kind: "points",
      head: "Models",
      points: result.models.map(({ id, label, verdict }) => `${id}: ${label}; ${verdict}`),
    },
  ],
});
