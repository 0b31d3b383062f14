import type { Block, Row } from "../../../../src/render/blocks.js";
import { money, point } from "../../../support/figures.js";

const says = (amount: string, mistake: string, who: string): Row => ({
  cells: [money(amount), "", mistake, who],
  bar: point(money(amount)),
});

export const models: readonly Block[] = [
  {
    kind: "answer",
    sentence: [
      "Sites say a Lion earns the creator anything from ",
      { figure: money("74.99") },
      " to ",
      { figure: money("749.97") },
      ".",
    ],
    where: ["In the United States it is $143.99 ($59.99 to $158.99)."],
  },
  {
    kind: "rows",
    caption: "What others say",
    columns: [{ head: "" }, { head: "", bar: true, width: 22 }, { head: "", width: 20 }, { head: "", drop: 1 }],
    rows: [
      says("74.99", "takes half twice", "Eklipse"),
      says("143.99", "giftworth", "US share, by missions"),
      says("149.99", "right at 50%", "BBC's test of 2022"),
      says("299.99", "no share taken", "TikTraining"),
      says("749.97", "ten times too much", "CalcPlanet"),
    ],
  },
  { kind: "further", items: ["11 models, 35 sources: --why", "use one with --model"] },
];
