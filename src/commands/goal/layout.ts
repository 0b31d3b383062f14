import type { Settled } from "../../core/quantity.js";
import type { Range } from "../../core/range.js";
import { isMoney } from "../../core/unit.js";
import { type Block, type Cell, percent } from "../../render/blocks.js";
import { figureText, grouped } from "../../render/text/figures.js";
import { factRow, pricedChannel } from "../base/query-and-cells.js";
import type { GoalCase } from "./per-rate.js";
import type { Goal, GoalReport } from "./report.js";

/** How many coins the target takes at each rate, as gifts, and what viewers pay for them. */
export function goalLayout({ query, asOf, result }: GoalReport): Block[] {
  return [
    {
      kind: "title",
      text: `What it takes to reach ${figureText(result.target)} in ${query.region} on ${asOf}: an estimate`,
    },
    { kind: "facts", rows: needed(result) },
    ...worked(result.cases),
    { kind: "title", text: "As gifts" },
    {
      kind: "table",
      head: ["Gift", "Coins each", "How many"],
      rows: result.gifts.map(({ gift, count }) => [gift.name, grouped(String(gift.coins)), reached(count)]),
    },
    ...viewers(result),
  ];
}

function needed(result: Goal): [string, Cell][] {
  const { lives, perLive, perMinute, net, model, verdict } = result;
  return [
    ...factRow("in dollars", result.kind === "money" ? result.inUsd : undefined),
    ["coins", reached(result.coins)],
    ["diamonds", reached(result.diamonds)],
    ...factRow("net", net),
    ...factRow("LIVEs", lives),
    ...factRow("coins a LIVE", perLive && reached(perLive)),
    ...factRow("coins a minute", perMinute && reached(perMinute)),
    ["model", `${model}: ${verdict}`],
  ];
}

/** Null is no gap in what is known here: there is no such number. */
const BEYOND = "out of reach";

function reached(figures: Range<Settled | null>): Cell {
  const { low, likely, high } = figures;
  if (high !== null) return figures;
  if (low === null) return BEYOND;
  const most = likely ?? low;
  const unit = isMoney(low.unit) ? ` ${low.unit}` : "";
  const fewer = most.amount === low.amount ? "" : `${grouped(low.amount)} to `;
  return `${fewer}${grouped(most.amount)}${unit}; ${BEYOND} at the lowest rate`;
}

/** One row for each rate; columns for what is taken off only where something is. */
function worked(cases: readonly GoalCase[]): Block[] {
  const rates = new Map(cases.map((one) => [one.rate.amount, one]));
  const columns: readonly (readonly [string, (one: GoalCase) => Cell | undefined])[] = [
    ["Rate", ({ rate }) => percent(rate)],
    ["Coins", ({ coins }) => coins ?? BEYOND],
    ["Gross", ({ gross }) => gross ?? ""],
    ["Agency", ({ agency }) => agency],
    ["Tax withheld", ({ withholding }) => withholding],
    ["Payments", ({ payments }) => payments],
    ["Fees", ({ fees }) => fees],
    ["Net", ({ net }) => net ?? ""],
  ];
  const used = columns.filter(([, cell]) => cases.some((one) => cell(one) !== undefined));
  return [
    { kind: "title", text: "At each rate" },
    {
      kind: "table",
      head: used.map(([head]) => head),
      rows: [...rates.values()].map((one) => used.map(([, cell]) => cell(one) ?? "")),
    },
  ];
}

function viewers({ viewersPay }: Goal): Block[] {
  if (viewersPay === null || viewersPay.length === 0) return [];
  return [
    { kind: "title", text: "What viewers pay for the coins" },
    {
      kind: "table",
      head: ["Channel", "Pays", "Price list"],
      rows: viewersPay.map((row) => [pricedChannel(row), reached(row.pay), row.priceList]),
    },
  ];
}
