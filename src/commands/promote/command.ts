import { succeed } from "../../core/diagnostic.js";
import { several } from "../../core/text.js";
import { type Block, type Cell, percent } from "../../render/blocks.js";
import { figureText, grouped } from "../../render/text/figures.js";
import { command } from "../base/command.js";
import { whole } from "../base/option-parsers.js";
import {
  asGiven,
  bounds,
  channelText,
  factRow,
  MISSIONS,
  MONEY,
  PLACE,
  placeGiven,
  regionText,
  SHARE,
  shareGiven,
} from "../base/query-and-cells.js";
import type { Promote } from "./report.js";

const PAID = ["model", ...SHARE, "agency", "withholding", ...MISSIONS] as const;
const BROUGHT = ["days", "views", "followersWon", "giftsWon"] as const;

export const promoteCommand = command({
  options: [...BROUGHT, ...PLACE, ...PAID, ...MONEY],
  examples: [
    "giftworth promote 800 --days 2",
    "giftworth promote 800 --days 2 --views 11575 --followers-won 40",
    "giftworth promote 800 --views 11575 --gifts-won 20xRose --gifts-won 3000 --region GB",
  ],
  columns: [
    "priceList",
    "channel",
    "pay.amount",
    "worth.amount",
    "worth.currency",
    ...bounds("perThousand", "amount"),
    ...bounds("payback"),
    ...bounds("breakEven"),
    "perFollower.amount",
    ...bounds("return"),
  ],
  list: "costs",
  query: ([typed = ""], values) => {
    const coins = whole(1)(typed, "coins");
    if (!coins.ok) return coins;
    return succeed({
      coins: coins.value,
      ...asGiven(values, [...BROUGHT, "model", "agency", "withholding", ...MONEY]),
      ...placeGiven(values),
      ...shareGiven(values),
      asOf: values.asOf,
    });
  },
  // What coins cost here is held against dollars, and what is known of Promote comes with the rates.
  rates: () => true,
  run: async (query, catalogue) => (await import("./report.js")).promote(query, catalogue),
  isNo: ({ paysBack }) => paysBack === "no",
  layout: ({ query, asOf, result }) => [
    {
      kind: "title",
      text: `${figureText(result.coins)} for Promote over ${several(result.days, "day")} in ${regionText(query)} on ${asOf}: an estimate`,
    },
    { kind: "facts", rows: summary(result) },
    ...costs(result),
    ...outcome(result),
  ],
});

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
        channelText(row.channel) + (rows.length > 1 && row.priceList === cheapest ? " *" : ""),
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
              channelText(row.channel),
              ...(followers ? [row.perFollower ?? null] : []),
              ...(row.return === undefined ? [] : [percent(row.return)]),
            ]),
          } as const,
        ]),
  ];
}
