import { expect, test } from "vitest";
import { cli, words } from "../../support/cli.js";

const rows = (text: string): string[] =>
  text.split("\n").filter((line) => /^ *(?:\d+|none) .*(?:\d{4}(?:-\d\d){0,2}|undated)$/.test(line));

test("a pipe has every row, a terminal the first two hundred and how many more", async () => {
  const all = JSON.parse((await cli(words("gifts --json"))).stdout).result.gifts;
  expect(all.length).toBeGreaterThan(400);
  expect(rows((await cli(words("gifts"))).stdout)).toHaveLength(all.length);
  const { stdout } = await cli(words("gifts"), { columns: 140, env: { NO_COLOR: "1" } });
  expect(rows(stdout)).toHaveLength(200);
  expect(stdout).toContain(`… ${all.length - 200} more rows`);
});

test("every part of a long table has the same columns", async () => {
  const { stdout } = await cli(words("gifts"));
  const ends = new Set(
    stdout
      .split("\n")
      .filter((line) => /\d{4}-\d\d-\d\d$/.test(line) && line.startsWith("  "))
      .map((line) => [...line].length),
  );
  expect(ends.size).toBe(1);
});

test("a table a little too wide keeps its rows: heads and words go on several lines, figures stay whole", async () => {
  const wide = await cli(words("gifts --min 40000 --region GB"), { columns: 140, env: { NO_COLOR: "1" } });
  const narrow = await cli(words("gifts --min 40000 --region GB"), { columns: 80, env: { NO_COLOR: "1" } });
  expect(narrow.stdout).not.toContain("Brings the creator");
  expect(narrow.stdout).toMatch(/Brings the +Last seen\n +creator\n/);
  expect(rows(narrow.stdout).length).toBe(rows(wide.stdout).length);
  for (const line of narrow.stdout.split("\n")) expect([...line].length, line).toBeLessThanOrEqual(80);
  expect(narrow.stdout).toMatch(/6369|9072/);
});
