import { present } from "../../core/present.js";
import type { Block, Row } from "../../render/blocks.js";
import type { Asked } from "../base/command.js";
import { answerBlocks } from "../base/skeleton.js";
import { comparable, type ModelAnswer } from "./body.js";
import type { ModelsReport } from "./report.js";

/** Models with the same figure and verdict; the first represents all. */
type Alike = readonly [ModelAnswer, ...ModelAnswer[]];

/** The figure of each model, lowest first, with its verdict and who uses it. */
export function modelsLayout(report: ModelsReport, asked: Asked): Block[] {
  const { models } = report.result;
  const row = (alike: Alike): Row => {
    const [first] = alike;
    const said = comparable(first);
    return {
      cells: [
        said?.likely ?? null,
        "",
        ...(first.default ? ["giftworth", ""] : [first.verdict, byText(alike)]),
        ...(asked.why ? [alike.map(({ id }) => id).join(", ")] : []),
      ],
      ...present({ bar: said ?? undefined }),
    };
  };
  return answerBlocks(report, asked, {
    blocks: [
      {
        kind: "rows",
        caption: "What each model says, and who says so",
        columns: [
          { head: "", numeric: true },
          { head: "", bar: true, width: 18 },
          { head: "" },
          { head: "", drop: 1 },
          ...(asked.why ? [{ head: "" }] : []),
        ],
        rows: byFigure(models).map(row),
      },
    ],
    why: [{ kind: "points", head: "Models", points: models.map(modelText) }],
  });
}

/** Who uses a model: the first by name, and the number of others. */
function byText(alike: Alike): string {
  const [first = "", ...others] = new Set(alike.flatMap(({ saidBy }) => saidBy));
  return others.length === 0 ? first : `${first}, ${others.length} more`;
}

const modelText = ({ id, label, verdict, saidBy }: ModelAnswer): string =>
  `${id}: ${label}; ${verdict}${saidBy.length === 0 ? "" : ` (${saidBy.join(", ")})`}`;

/** Models grouped by figure, lowest first, unknown last. */
function byFigure(models: readonly ModelAnswer[]): Alike[] {
  const rows = new Map<string, [ModelAnswer, ...ModelAnswer[]]>();
  for (const model of [...models].sort(leastFirst)) {
    const said = comparable(model);
    const key = [said?.low.amount, said?.likely.amount, said?.high.amount, model.verdict].join(" ");
    const row = rows.get(key);
    if (row === undefined) rows.set(key, [model]);
    else row.push(model);
  }
  return [...rows.values()];
}

function leastFirst(one: ModelAnswer, other: ModelAnswer): number {
  const [a, b] = [comparable(one)?.likely, comparable(other)?.likely];
  return a === undefined || b === undefined ? Number(a === undefined) - Number(b === undefined) : a.exact.cmp(b.exact);
}
