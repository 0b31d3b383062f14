import type { Block, Row } from "../../../../src/render/blocks.js";
import { coins, money, point } from "../../../support/figures.js";

const whole = (channel: string, paid: string, buy: string, left: number): Row => ({
  cells: [channel, money(paid), buy, coins(left)],
  bar: point(money(paid)),
});

export const costLion: readonly Block[] = [
  {
    kind: "answer",
    sentence: [
      "A Lion costs ",
      { figure: money("310.99") },
      " on the web, ",
      { figure: money("454.94") },
      " on an iPhone.",
    ],
    where: ["United States, 2026-11-29. A Lion is 29,999 coins."],
  },
  {
    kind: "rows",
    caption: "What each channel asks",
    columns: [{ head: "" }, { head: "You pay" }, { head: "Buy", width: 32 }, { head: "Left over", drop: 1 }],
    rows: [
      whole("web", "310.99", "17,500 and a custom 12,499", 0),
      whole("Android", "429.94", "4 × 7,000, 1,400, 700", 101),
      whole("iPhone", "454.94", "4 × 6,607, 3,303, 330", 62),
    ],
  },
  {
    kind: "actions",
    items: [
      {
        label: "Do this",
        text: [
          "Buy in a browser at tiktok.com/coin: it saves ",
          { figure: money("143.95") },
          " (32%) against an iPhone, and the coins arrive in the same account.",
        ],
      },
    ],
  },
  { kind: "sure", level: "fair", reason: ["copies of TikTok's page for the web, blogs for the two stores."] },
  { kind: "further", items: ["3 assumptions, 10 sources: --why", "not in the US? giftworth config set region GB"] },
];
