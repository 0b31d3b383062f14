import { succeed } from "../../core/diagnostic.js";
import { present } from "../../core/present.js";
import { command } from "../base/command.js";
import { bounds } from "../base/option-groups.js";
import { regionsLayout } from "./layout.js";

export const regionsCommand = command({
  options: ["pager"],
  columns: [
    "region",
    "name",
    "currency",
    "bannedSince",
    "regime.kind",
    "regime.from",
    ...bounds("regime.rate"),
    "rate.observed",
    "rate.perUsd",
    "minimum.low.amount",
    "minimum.high.amount",
    "unknown",
    "settledBy",
  ],
  further: [
    ...["priceList", "channel", "default", "answers"].map((key) => `lists[].${key}`),
    "minimums[].method",
    "minimums[].minimum.low.amount",
    "minimums[].minimum.high.amount",
    ...["amount.amount", "amount.currency", "diamonds", "method", "grade", "day", "source", "doubtful"].map(
      (key) => `minimum.claims[].${key}`,
    ),
  ],
  list: "regions",
  query: ([region], { asOf }) => succeed({ ...present({ region }), asOf }),
  run: async (query, catalogue) => (await import("./report.js")).regions(query, catalogue),
  layout: regionsLayout,
  schema: async () => (await import("./schema.js")).regionsSchema,
});
