import type { Part } from "../../../../src/core/sentence.js";
import type { Block } from "../../../../src/render/blocks.js";
import { coins, dollars, money, range } from "../../../support/figures.js";

const outcome = (received: string): Part[] => [{ figure: money(received) }];

export const reconcile: readonly Block[] = [
  { kind: "answer", sentence: ["Two of four months match."], where: ["The UK, 2026-05 to 2026-08."] },
  {
    kind: "figures",
    items: [
      { label: "Expected", cell: dollars("100.00", "120.00", "150.00") },
      { label: "Received", cell: money("96.00") },
      { label: "Months", cell: coins(4), note: "one without a statement" },
    ],
  },
  {
    kind: "strip",
    label: "May to August",
    range: dollars("100.00", "120.00", "150.00"),
    received: { label: "received", value: money("96.00") },
  },
  {
    kind: "section",
    head: "Month by month",
    aid: "Where a month lies to what was expected of it.",
    blocks: [
      {
        kind: "dots",
        label: "Expected and received",
        points: [
          {
            period: "2026-05",
            expected: dollars("100.00", "120.00", "150.00"),
            received: money("131.00"),
            verdict: "inside",
          },
          {
            period: "2026-06",
            expected: dollars("40.00", "50.00", "60.00"),
            received: money("75.00"),
            verdict: "above",
          },
          {
            period: "2026-07",
            expected: dollars("40.00", "50.00", "60.00"),
            received: money("12.00"),
            verdict: "below",
          },
          { period: "2026-08", expected: null, received: money("20.00"), verdict: "not comparable" },
        ],
        table: {
          kind: "rows",
          caption: "Expected and received",
          columns: [{ head: "Month" }, { head: "Received" }, { head: "", bar: true, width: 24 }, { head: "", drop: 1 }],
          rows: [
            { cells: ["2026-05", money("131.00"), "", "inside"] },
            { cells: ["2026-06", money("75.00"), "", "above"] },
            { cells: ["2026-07", { text: outcome("12.00") }, "", "below"] },
            { cells: ["2026-08", money("20.00"), "", "not comparable"] },
          ],
          total: ["total", money("238.00")],
        },
      },
    ],
  },
  { kind: "strip", label: "September", range: range(money("5.00"), money("5.00"), money("5.00")) },
  { kind: "sure", level: "good", reason: ["every statement is TikTok's own."] },
];
