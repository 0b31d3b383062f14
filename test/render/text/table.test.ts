import { expect, test } from "vitest";
import type { Block } from "../../../src/render/blocks.js";
import { plainTheme } from "../../../src/render/text/plain-theme.js";
import { toText } from "../../../src/render/text/text.js";
import { money } from "../../support/figures.js";

const table = (count: number): Block => ({
  kind: "table",
  head: ["Gift", "Earns the creator, as far as it is known", "Last seen"],
  rows: Array.from({ length: count }, (_, n) => [`Gift ${n}`, money(`${n}.50`), "2026-11-20"]),
});

const shown = async (block: Block, width: number): Promise<string[]> =>
  (await toText([block], { width, borders: width < 1000, theme: plainTheme })).split("\n");

const rows = (lines: readonly string[]): string[] => lines.filter((line) => /Gift \d/.test(line));

test("a pipe has every row, a terminal the first two hundred and how many more", async () => {
  expect(rows(await shown(table(250), Number.POSITIVE_INFINITY))).toHaveLength(250);
  const lines = await shown(table(250), 140);
  expect(rows(lines)).toHaveLength(200);
  expect(lines.join("\n")).toContain("… 50 more rows");
});

test("every part of a long table has the same columns", async () => {
  const ends = new Set(
    rows(await shown(table(2500), Number.POSITIVE_INFINITY)).map((line) => line.indexOf("2026-11-20")),
  );
  expect(ends.size).toBe(1);
});

test("a table a little too wide keeps its rows: heads and words go on several lines, figures stay whole", async () => {
  const narrow = await shown(table(20), 60);
  expect(narrow.join("\n")).not.toContain("Earns the creator, as far as it is known");
  expect(rows(narrow)).toHaveLength(20);
  for (const line of narrow) expect([...line].length, line).toBeLessThanOrEqual(60);
  expect(narrow.join("\n")).toContain("19.50");
});
