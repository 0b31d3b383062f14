import type { Block, Row } from "../../../../src/render/blocks.js";
import { dollars, money, point, ratio } from "../../../support/figures.js";

export const payoutLion: readonly Block[] = [
  {
    kind: "answer",
    sentence: ["A Lion earns the creator ", { figure: dollars("59.99", "143.99", "158.99") }, "."],
    where: ["United States, 2026-11-29. A Lion is 29,999 coins, ", { figure: money("299.99") }, " before the share."],
  },
  {
    kind: "rows",
    caption: "What viewers pay, and the part of it that reaches the creator",
    columns: [
      { head: "Viewer pays", span: 2 },
      { head: "", gap: 3 },
      { head: "creator gets", span: 2, gap: 8 },
      { head: "", bar: true, width: 30 },
    ],
    rows: [
      ["web", "310.99", "0.46"],
      ["Android", "429.94", "0.34"],
      ["iPhone", "454.94", "0.32"],
    ].map(
      ([channel = "", paid = "", share = ""]): Row => ({
        cells: [channel, money(paid), { percent: ratio(share) }],
        bar: { ...point(money("143.99")), of: money(paid) },
      }),
    ),
  },
  {
    kind: "actions",
    items: [
      { label: "Why a range", text: ["In the US the share is 20% to 53%, by LIVE missions."] },
      {
        label: "Narrow it",
        text: [
          "Add the share your app shows, ",
          { typed: "--share 48%" },
          ", or what you did: ",
          { typed: "--live-minutes 30 --new-followers 5" },
          ".",
        ],
      },
    ],
  },
  { kind: "sure", level: "fair", reason: ["TikTok publishes no rate; this one fits every payout checked."] },
  { kind: "further", items: ["6 assumptions, 19 sources: --why", "other sites' figures: giftworth models Lion"] },
];

export const payoutBrazil: readonly Block[] = [
  {
    kind: "answer",
    sentence: [
      "A Lion earns the creator ",
      { figure: { local: point(money("119.99", "USD", money("616.82", "BRL"))) } },
      ".",
    ],
    where: ["Brazil, 2026-11-29. A Lion is 29,999 coins."],
  },
  {
    kind: "rows",
    caption: "From diamonds to money",
    columns: [
      { head: "", width: 25 },
      { head: "", numeric: true },
      { head: "", numeric: true, gap: 3 },
    ],
    rows: [
      { cells: ["29,999 diamonds", money("299.99")] },
      { cells: ["your share, 50%", money("149.99")] },
      { cells: ["agency, 20%", { less: money("30.00") }] },
      { cells: ["you get", money("119.99"), money("616.82", "BRL")] },
    ],
  },
  { kind: "sure", level: "fair", reason: ["the sources for 50% speak of the US and the UK."] },
  { kind: "further", items: ["5 assumptions, 12 sources: --why"] },
];
