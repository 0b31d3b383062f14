import type { Block, Cell, Row } from "../../../../src/render/blocks.js";
import { money, point } from "../../../support/figures.js";

const list700 = (
  where: string,
  channel: string,
  price: Cell,
  amount: string,
  seen: string,
  flag?: Row["flag"],
): Row => ({
  cells: [where, channel, price, money(amount), "", seen],
  bar: point(money(amount)),
  ...(flag === undefined ? {} : { flag }),
});

export const compare: readonly Block[] = [
  {
    kind: "answer",
    sentence: [
      "700 coins cost from ",
      { figure: money("7.01") },
      " (Canada) to ",
      { figure: money("15.20") },
      " (France, iPhone).",
    ],
    where: ["In US dollars at the rates of September 2026. You: United States, web, $7.25."],
  },
  {
    kind: "rows",
    caption: "The same coins elsewhere",
    columns: [
      { head: "" },
      { head: "", drop: 2 },
      { head: "", drop: 3 },
      { head: "" },
      { head: "", bar: true, width: 23 },
      { head: "", drop: 1 },
    ],
    rows: [
      list700("Canada", "store not named", money("9.75", "CAD"), "7.01", "2025", "old"),
      list700("Japan", "app", money("1100", "JPY"), "7.11", "2025"),
      list700("US", "web", money("7.25"), "7.25", "2026", "you"),
      list700("US", "iPhone", money("10.98"), "10.98", "2024-26"),
      list700("20 euro countries, iPhone", "", money("13.18", "EUR"), "15.20", "derived"),
    ],
    more: 9,
    foot: "Left out: India, where TikTok is banned.",
  },
  { kind: "sure", level: "poor", reason: ["most lists are of one blog each. 24 sources: --why"] },
];
