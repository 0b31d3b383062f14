import { expect, test } from "vitest";
import { cli, words } from "../support/cli.js";

test("a gift alone gets two short answers, and an unknown word the nearest command or gift", async () => {
  const { stdout, stderr, exit } = await cli(words("Lion --region BR --as-of 2026-11-29"));
  expect({ stderr, exit }).toEqual({ stderr: "", exit: 0 });
  expect(stdout.split("\n").map((line) => line.slice(0, 24))).toEqual([
    expect.stringMatching(/^A Lion costs /),
    "Brazil, 2026-11-29. A Li",
    "A Lion earns the creator",
    "Brazil, 2026-11-29. A Li",
    "",
  ]);
  expect((await cli(["lyon"])).stderr).toContain("there is no command or gift “lyon”\n  help: did you mean “Lion”?");
  expect((await cli(["Lion", "--json"])).exit).toBe(2);
});
