import type { Block } from "../../render/blocks.js";
import type { Report } from "../../report/report.js";
import { regionText, whatText, wordsOf } from "../base/query-and-cells.js";
import type { Models } from "./report.js";

/** One row for each model, then what each is. */
export function modelsLayout({ query, asOf, result }: Report<Models>): Block[] {
  return [
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
  ];
}
