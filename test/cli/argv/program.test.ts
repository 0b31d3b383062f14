import { expect, test } from "vitest";
import { cli } from "../../support/cli.js";

test("help on a command in capitals shows its options as well", async () => {
  expect((await cli(["help", "COST"])).stdout).toBe((await cli(["help", "cost"])).stdout);
});

test("help is the same in two spellings, with its topics and what it is not", async () => {
  const first = await cli(["--help"]);
  expect(first.stdout).toContain("estimate");
  expect(await cli(["help"])).toEqual(first);
});

test("a figure and its currency stay on one line", async () => {
  const { stdout } = await cli(["cost", "Lion"], { columns: 60, env: { NO_COLOR: "1" } });
  expect(stdout).not.toMatch(/\d\n\s*USD/);
});

test("in sixty columns options are wrapped under themselves, not broken off", async () => {
  const { stdout } = await cli(["help", "cost"], { columns: 60 });
  expect(stdout).toContain("web, ios (iphone), android, app or\n                        unspecified\n");
  const lines = stdout.split("\n").filter((line) => !line.startsWith("  giftworth "));
  expect(lines.filter((line) => line.length > 60)).toEqual([]);
});
