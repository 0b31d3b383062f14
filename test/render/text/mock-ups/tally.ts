import type { Block, Cell, Column, Row } from "../../../../src/render/blocks.js";
import { coins, dollars, point } from "../../../support/figures.js";

const bar = (n: number) => point(coins(n));

const given = (cell: Cell, n: number): Row => ({ cells: [cell, coins(n)], bar: bar(n) });

const list = (head: string, width: number, long: number): readonly Column[] => [
  { head, width },
  { head: "Coins" },
  { head: "", bar: true, width: long, gap: 1 },
];

const part = (minute: string, n: number) => ({ from: `2026-11-20T19:${minute}:00Z`, value: coins(n) });

export const tally: readonly Block[] = [
  {
    kind: "answer",
    sentence: ["This LIVE earned ", { figure: dollars("2.86", "6.87", "7.59") }, ": 1,433 coins from 4 givers."],
    where: ["United States, 2026-11-20 19:01 to 19:31 UTC, 30 minutes, 48 coins a minute."],
  },
  {
    kind: "timeline",
    label: "Coins in each five minutes",
    minutes: 5,
    parts: [part("00", 150), part("05", 900), part("10", 220), part("15", 140), part("20", 13), part("25", 10)],
    marks: [{ at: "2026-11-20T19:06:10Z", label: "Galaxy", value: coins(1_000) }],
    stretch: { from: "2026-11-20T19:06:00Z", until: "2026-11-20T19:26:00Z", label: "best 20 min from 19:06" },
    table: {
      kind: "rows",
      caption: "Coins in each five minutes",
      columns: [{ head: "From" }, { head: "Coins" }],
      rows: [],
    },
  },
  {
    kind: "beside",
    tables: [
      {
        kind: "rows",
        caption: "Gifts",
        columns: list("Gifts", 16, 14),
        rows: [
          given("1 Galaxy", 1_000),
          given("2 Hand Hearts", 200),
          given("4 Doughnuts", 120),
          given("28 Roses", 28),
          given("3 more", 85),
        ],
        total: ["total", coins(1_433)],
      },
      {
        kind: "rows",
        caption: "Givers",
        columns: list("Givers", 10, 10),
        rows: [
          given({ name: "Eve" }, 1_010),
          given({ name: "Jo ☀" }, 215),
          given({ name: "Tom" }, 140),
          given({ name: "Mara" }, 68),
        ],
        total: ["", coins(1_433)],
      },
    ],
  },
  { kind: "note", text: "70% came from one giver, Eve. 7 coins may be missing: one streak was cut off." },
  { kind: "sure", level: "fair", reason: ["TikTok publishes no rate; this one fits every payout checked."] },
  { kind: "further", items: ["3 assumptions, 9 sources: --why", "--group-by hour", "-o live.html"] },
];
