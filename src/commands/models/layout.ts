import type { Block } from "../../render/blocks.js";
import { whatText } from "../base/query-and-cells.js";
import type { ModelsReport } from "./report.js";

/** One row for each model, then what each is. */
export function modelsLayout({ query, asOf, result }: ModelsReport): Block[] {
  return [
    {
      kind: "title",
      text: `What the creator receives for ${whatText(result.items, result.coins)} by each model in circulation, in ${query.region} on ${asOf}`,
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
