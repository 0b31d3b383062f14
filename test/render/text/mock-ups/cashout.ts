import type { Block, Cell, Column } from "../../../../src/render/blocks.js";
import { money } from "../../../support/figures.js";

const euros = (dollars: string, amount: string): Cell => ({ local: money(dollars, "USD", money(amount, "EUR")) });

const left: readonly Column[] = [
  { head: "Way" },
  { head: "You get", gap: 3 },
  { head: "Fee", gap: 3 },
  { head: "From", gap: 3 },
  { head: "", gap: 3, drop: 1 },
];

const words = (cell: Cell): Cell => ({ text: [{ figure: cell as never }] });

export const cashoutGermany: readonly Block[] = [
  {
    kind: "answer",
    sentence: [
      { word: "Yes", tone: "good" },
      ", if you are 18 or older: you can withdraw ",
      { figure: { local: money("98.40", "USD", money("85.30", "EUR")) } },
      ".",
    ],
    where: ["Germany, 2026-11-29. 20,000 diamonds are ", { figure: money("100.00") }, "."],
  },
  {
    kind: "rows",
    caption: "Ways to withdraw",
    columns: left,
    rows: [
      {
        cells: [
          "PayPal",
          words(euros("98.40", "85.30")),
          words(money("1.60")),
          words({ stated: money("1.00") }),
          "most for this amount",
        ],
      },
      {
        cells: [
          "bank",
          words(euros("97.10", "84.17")),
          words(money("2.90")),
          words({ stated: money("9.00") }),
          "better from $186.67 on",
        ],
      },
    ],
  },
  {
    kind: "actions",
    items: [
      { label: "When", text: ["usually 1 to 3 days; TikTok allows 15; PayPal may hold it 21 more."] },
      { label: "Tax", text: ["none is taken here; you may owe some."] },
      {
        label: "How sure",
        text: [{ word: "Good", tone: "good" }, " for minimum and fees (TikTok's own page), fair for the $100.00."],
      },
    ],
  },
  { kind: "further", items: ["5 assumptions, 20 sources: --why"] },
];

export const cashoutUnclear: readonly Block[] = [
  {
    kind: "answer",
    sentence: [
      { word: "Maybe", tone: "fair" },
      ": you have about ",
      { figure: money("96.00") },
      "; the minimum is between ",
      { figure: { stated: money("10.00") } },
      " and ",
      { figure: { stated: money("100.00") } },
      ".",
    ],
    where: ["United States, 2026-11-29. TikTok names no minimum for the US."],
  },
  {
    kind: "rows",
    caption: "What you can withdraw, by balance",
    columns: [{ head: "" }, { head: "", gap: 3 }],
    rows: [
      { cells: ["below $10", "no"] },
      { cells: ["$10 to $100", "try it: the Withdraw button shows the minimum"] },
      { cells: ["from $100", "yes, at most $1,000 a day"] },
    ],
  },
  {
    kind: "actions",
    items: [
      {
        label: "Do this",
        text: [
          "In the app, Profile > Balance shows your dollars. Then: ",
          { typed: "giftworth cashout --usd 96 --minimum 50" },
        ],
      },
    ],
  },
  { kind: "sure", level: "poor", reason: ["blogs disagree, the last official figure is from 2019."] },
  { kind: "further", items: ["7 assumptions, 20 sources: --why"] },
];
