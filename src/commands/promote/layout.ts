import { several } from "../../core/text.js";
import { type Block, type Cell, percent } from "../../render/blocks.js";
import { figureText, grouped } from "../../render/text/figures.js";
import { factRow, pricedChannel } from "../base/query-and-cells.js";
import type { Promote, PromoteReport } from "./report.js";

/** What Promote costs through each channel, and when it pays for itself. */
export function promoteLayout({ query, asOf, result }: PromoteReport): Block[] {
  return [
    {
      kind: "title",
      text: `${figureText(result.coins)} for Promote over ${several(result.days, "day")} in ${query.region} on ${asOf}: an estimate`,
    },
    { kind: "facts", rows: summary(result) },
    ...costs(result),
    ...outcome(result),
  ];
}

function summary({
  perDay,
  days,
  budget,
  views,
  viewsStated,
  perThousand,
  breakEven,
  model,
  verdict,
  ...result
}: Promote) {
  const rows: [string, Cell][] = [
    ...factRow("coins a day", days === 1 ? undefined : perDay),
    ["counts in Promote", budget],
    [viewsStated ? "views" : "views expected", views],
    ["a thousand views", perThousand],
    [`rate, ${result.regime}`, percent(result.rate)],
    ["break-even coins for 1,000 views", reached(breakEven)],
    ["model", `${model}: ${verdict}`],
  ];
  return rows;
}

/** Coins at each bound, the likely first; where a rate of nothing never pays back, in words. */
function reached({ low, likely, high }: Promote["breakEven"]): Cell {
  if (low !== null && likely !== null && high !== null) return { low, likely, high };
  const text = (coins: typeof low): string => (coins === null ? "never" : grouped(coins.amount));
  return `${text(likely)} (${text(low)} to ${text(high)})`;
}

function costs({ costs: rows, coins, cheapest }: Promote): Block[] {
  if (rows.length === 0) return [];
  return [
    { kind: "title", text: `What the ${figureText(coins)} cost, and the gift coins whose payout equals it` },
    {
      kind: "table",
      head: ["Channel", "Pays", "Worth", "1,000 views", "Gift coins", "For 1,000 views"],
      rows: rows.map((row) => [
        pricedChannel(row) + (rows.length > 1 && row.priceList === cheapest ? " *" : ""),
        row.pay,
        row.worth,
        row.perThousand,
        reached(row.payback),
        reached(row.breakEven),
      ]),
    },
    { kind: "note", text: "worth: the coins that are spent; * the cheapest of those whose channel is known" },
  ];
}

function outcome({ costs: rows, won, paysBack }: Promote): Block[] {
  const followers = rows.some(({ perFollower }) => perFollower !== undefined);
  if (won === undefined && !followers) return [];
  return [
    { kind: "title", text: "What it brought" },
    ...(won === undefined
      ? []
      : [
          {
            kind: "facts",
            rows: [
              ["gift coins", won.coins],
              ["they pay", won.net],
              ["pays for itself", paysBack === "unknown" ? "that hangs on the rate" : (paysBack ?? "")],
            ],
          } as const,
        ]),
    ...(rows.length === 0
      ? []
      : [
          {
            kind: "table",
            head: ["Channel", ...(followers ? ["A follower"] : []), ...(won === undefined ? [] : ["Comes back"])],
            rows: rows.map((row): Cell[] => [
              pricedChannel(row),
              ...(followers ? [row.perFollower ?? null] : []),
              ...(row.return === undefined ? [] : [percent(row.return)]),
            ]),
          } as const,
        ]),
  ];
}
