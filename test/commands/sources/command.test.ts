import { expect, test } from "vitest";
import { cli, words } from "../../support/cli.js";

test("a section for each grade, with as many rows as its head says", async () => {
  const { stdout } = await cli(words("sources"));
  const counts = [...stdout.matchAll(/^\S.*: (\d+)$/gm)].map(([, count]) => Number(count));
  const [all] = /^\d+/.exec(stdout)!;
  expect(counts.length).toBeGreaterThan(4);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(Number(all));
});
