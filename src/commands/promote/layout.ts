import { grouped, several } from "../../core/text.js";
import { purchaseWords } from "../../pricing/purchase-words.js";
import type { Action, Block, Row } from "../../render/blocks.js";
import { channelName } from "../../report/channel-words.js";
import type { Asked } from "../base/command.js";
import { answerBlocks } from "../base/skeleton.js";
import type { Promote } from "./body.js";
import type { PromoteReport } from "./report.js";

/** What the coins cost through each channel, the cost per thousand views, and the gift coins that repay it. */
export function promoteLayout(report: PromoteReport, asked: Asked): Block[] {
  const { result } = report;
  return answerBlocks(report, asked, {
    blocks: result.costs.length === 0 ? [] : [channels(result)],
    labelled: outcome(result),
    why: [
      {
        kind: "points",
        head: "Price lists",
        points: result.costs.map((row) => `${channelName(row.channel)}: ${row.priceList}`),
      },
      { kind: "points", head: "Model", points: [`${result.model}: ${result.verdict}`] },
    ],
  });
}

const channels = ({ costs }: Promote): Block => ({
  kind: "rows",
  caption: "What each channel charges, a thousand views, and the gift coins that repay it",
  columns: [
    { head: "" },
    { head: "You pay", numeric: true },
    { head: "Buy", drop: 1 },
    { head: "1,000 views", numeric: true },
    { head: "To repay it", numeric: true, drop: 2 },
  ],
  rows: costs.map(
    ({ channel, estimated, pay, buy, perThousand, payback }): Row => ({
      cells: [
        channelName(channel),
        estimated ? { text: ["about ", { figure: pay }] } : pay,
        buy === null ? "" : purchaseWords(buy),
        perThousand,
        payback,
      ],
    }),
  ),
});

const REPAID = {
  yes: "The promotion pays for itself.",
  no: "The promotion does not pay for itself.",
  unknown: "Your share decides whether the promotion pays for itself.",
} as const;

/** The stated result of a promotion. */
function outcome({ won, paysBack, costs: [decides] }: Promote): Action[] {
  const follower = decides?.perFollower;
  return [
    ...(won === undefined
      ? []
      : [
          {
            label: "You got",
            text: [
              `${several(grouped(won.coins.amount), "gift coin")}, which earn `,
              { figure: won.net },
              `. ${REPAID[paysBack ?? "unknown"]}`,
            ],
          },
        ]),
    ...(follower === undefined || follower === null
      ? []
      : [{ label: "Followers", text: ["Each cost ", { figure: follower }, "."] }]),
  ];
}
