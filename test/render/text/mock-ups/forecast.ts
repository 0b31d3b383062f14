import type { Block, Row } from "../../../../src/render/blocks.js";
import { dollars, money } from "../../../support/figures.js";

const month = (period: string, low: string, likely: string, high: string, sum: string): Row => ({
  cells: [period, money(likely), "", sum],
  bar: dollars(low, likely, high),
});

export const forecast: readonly Block[] = [
  {
    kind: "answer",
    sentence: [{ figure: money("995.64") }, " by the end of March 2027 (from $414.84 to $1,099.35)."],
    where: ["United States. 4 LIVEs a week at 3,000 coins, from 2026-12-01."],
  },
  {
    kind: "fan",
    label: "Money earned by the end of each month",
    points: [
      { period: "2026-12", range: dollars("106.28", "255.08", "281.64") },
      { period: "2027-01", range: dollars("212.56", "510.16", "563.28") },
      { period: "2027-02", range: dollars("308.56", "740.56", "817.68") },
      { period: "2027-03", range: dollars("414.84", "995.64", "1099.35") },
    ],
    table: {
      kind: "rows",
      caption: "Month by month",
      columns: [
        { head: "", gap: 0 },
        { head: "", gap: 3 },
        { head: "", bar: true, width: 36 },
        { head: "", gap: 4, drop: 1 },
      ],
      rows: [
        month("2026-12", "106.28", "255.08", "281.64", "$255.08 so far"),
        month("2027-01", "106.28", "255.08", "281.64", "$510.16"),
        month("2027-02", "96.00", "230.40", "254.40", "$740.56"),
        month("2027-03", "106.28", "255.08", "281.64", "$995.64"),
      ],
      total: ["total", money("995.64"), "from $414.84 to $1,099.35"],
    },
  },
  {
    kind: "actions",
    items: [
      {
        label: "Narrow it",
        text: [
          { typed: "--live-minutes 30 --new-followers 5" },
          " raises the low end to ",
          { figure: money("995.64") },
          ".",
        ],
      },
    ],
  },
  { kind: "sure", level: "fair", reason: ["TikTok publishes no rate, and the coins are your own guess."] },
  { kind: "note", text: "One big giver more or less can move a month outside these ranges." },
  { kind: "further", items: ["8 assumptions, 10 sources: --why", "-o plan.html"] },
];
