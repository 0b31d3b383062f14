import type { Block } from "../../../../src/render/blocks.js";
import { money } from "../../../support/figures.js";

export const budget: readonly Block[] = [
  {
    kind: "answer",
    sentence: [
      { figure: { stated: money("20.00") } },
      " a week is ",
      { figure: { stated: money("1040.00") } },
      " a year: 68,692 coins on an iPhone.",
    ],
    where: ["United States. The same money buys 100,308 coins on the web (46% more)."],
  },
  {
    kind: "rows",
    caption: "What the budget buys",
    columns: [{ head: "" }, { head: "", gap: 3 }],
    rows: [
      { cells: ["each week", "buy 1 × 1,321 for $19.99"] },
      { cells: ["a month", { text: [{ figure: money("86.62") }, " and 5,724 coins"] }] },
      {
        cells: [
          "a year",
          {
            text: [
              { figure: money("1039.48") },
              " and 68,692 coins: 68,692 Roses, 68 Galaxies or 2 Lions; creators receive ",
              { figure: money("329.72") },
              " of it ($137.38 to $364.06)",
            ],
          },
        ],
      },
    ],
  },
  {
    kind: "actions",
    items: [
      {
        label: "Do this",
        text: ["Buy at tiktok.com/coin: ", { figure: { stated: money("20.00") } }, " is 1,929 coins a week there."],
      },
    ],
  },
  { kind: "sure", level: "poor", reason: ["one blog lists the iPhone's prices."] },
  { kind: "further", items: ["6 assumptions, 16 sources: --why"] },
];
