import { describe, expect, test } from "vitest";
import type { Row, TableBlock } from "../../../src/render/blocks.js";
import { plainTheme } from "../../../src/render/text/plain-theme.js";
import { rowsText } from "../../../src/render/text/rows-table.js";
import { toText } from "../../../src/render/text/text.js";
import { coins, money, point } from "../../support/figures.js";

const page = (width: number) => ({ width, borders: true, theme: plainTheme });

const row = (channel: string, paid: string, left: number): Row => ({
  cells: [channel, money(paid), "the smallest packages of the list of 2026", coins(left)],
  bar: point(money(paid)),
});

const table: TableBlock = {
  kind: "rows",
  caption: "A table",
  columns: [
    { head: "Channel", width: 12 },
    { head: "You pay" },
    { head: "Buy", drop: 1 },
    { head: "Left over", drop: 2 },
  ],
  rows: [row("web", "310.99", 0), row("iPhone", "454.94", 62)],
};

const shown = (width: number, block: TableBlock = table): string => rowsText(block, page(width)).trimEnd();

describe("in fewer and fewer columns", () => {
  test.each<[number, string]>([
    [
      140,
      `  Channel       You pay  Buy                                        Left over
  web           $310.99  the smallest packages of the list of 2026          0  ████████████████████████▋
  iPhone        $454.94  the smallest packages of the list of 2026         62  ████████████████████████████████████`,
    ],
    [
      90,
      `  Channel       You pay  Buy                                        Left over
  web           $310.99  the smallest packages of the list of 2026          0  ███████▌
  iPhone        $454.94  the smallest packages of the list of 2026         62  ███████████`,
    ],
    [
      84,
      `  Channel  You pay  Buy                                        Left over
  web      $310.99  the smallest packages of the list of 2026          0  ██████▉
  iPhone   $454.94  the smallest packages of the list of 2026         62  ██████████`,
    ],
    [
      80,
      `  Channel       You pay  Buy                                        Left over
  web           $310.99  the smallest packages of the list of 2026          0
  iPhone        $454.94  the smallest packages of the list of 2026         62`,
    ],
    [
      64,
      `  Channel  You pay  Buy                                Left over
  web      $310.99  the smallest packages of the list          0
                    of 2026
  iPhone   $454.94  the smallest packages of the list         62
                    of 2026`,
    ],
    [
      40,
      `  Channel  You pay  Left over
  web      $310.99          0  ██████▏
  iPhone   $454.94         62  █████████`,
    ],
    [
      30,
      `  Channel  You pay  Left over
  web      $310.99          0
  iPhone   $454.94         62`,
    ],
    [
      28,
      `  Channel  You pay
  web      $310.99  █████▌
  iPhone   $454.94  ████████`,
    ],
  ])("%d columns", (width, text) => {
    expect(shown(width)).toBe(text);
    for (const line of text.split("\n")) expect(line.length).toBeLessThanOrEqual(width);
  });

  test("few rows that do not fit go one below the other, many stay a table", () => {
    const bare = { ...table, columns: table.columns.map(({ drop: _, ...column }) => column) };
    expect(shown(30, bare)).toBe(`  Channel    web
  You pay    $310.99
  Buy        the smallest packages of the list of 2026
  Left over  0

  Channel    iPhone
  You pay    $454.94
  Buy        the smallest packages of the list of 2026
  Left over  62`);
    const many = { ...bare, rows: [1, 2, 3, 4, 5].map((n) => row("web", "310.99", n)) };
    expect(shown(30, many).split("\n")).toHaveLength(6);
  });
});

test("without rows nothing is drawn, and further rows are counted", () => {
  expect(shown(80, { ...table, rows: [] })).toBe("  nothing");
  expect(
    shown(80, { ...table, more: 12 })
      .split("\n")
      .at(-1),
  ).toBe("  12 more: --all");
  expect(
    shown(80, { ...table, foot: "Left out: India." })
      .split("\n")
      .at(-1),
  ).toBe("  Left out: India.");
});

test("rows without bars have no room for them, and a row without one is empty there", () => {
  const rows = table.rows.map(({ cells }) => ({ cells }));
  expect(shown(140, { ...table, rows })).not.toMatch(/[█▒░ ]{3}$/m);
  expect(
    shown(140, { ...table, rows: [table.rows[0]!, rows[1]!] })
      .split("\n")
      .at(-1),
  ).toMatch(/62$/);
});

test("a row whose figure is zero has no bar, whatever the others have", () => {
  const rows = [row("web", "0.00", 0), row("iPhone", "0.01", 0)];
  expect(shown(140, { ...table, rows })).toMatch(/ 0\n.*█$/);
  expect(shown(140, { ...table, rows: [rows[0]!, rows[0]!] })).not.toContain("█");
});

test("a chart whose points are not the rows of its table is a bug of ours", async () => {
  const fan = { kind: "fan", label: "A fan", points: [], table } as const;
  await expect(toText([fan], page(80))).rejects.toThrow(RangeError);
});
