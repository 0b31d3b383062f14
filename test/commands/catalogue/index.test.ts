import { expect, test } from "vitest";
import { cli, words } from "../../support/cli.js";

test("a family without an action shows its actions, and exits as an unanswered question", async () => {
  const { stdout, stderr, exit } = await cli(["catalogue"]);
  expect([stdout, exit]).toEqual(["", 2]);
  expect(stderr).toContain("Usage: giftworth catalogue <action>");
  expect(stderr).toContain("schema");
});

test("an unknown action is refused with the nearest", async () => {
  const { stderr, exit } = await cli(["catalogue", "shema"]);
  expect(exit).toBe(2);
  expect(stderr).toContain("catalogue has no action “shema”");
  expect(stderr).toContain("did you mean “schema”?");
});

test("options may be before, between and after the words of an action", async () => {
  const straight = await cli(words("catalogue schema --report cost"));
  expect(straight.exit).toBe(0);
  expect(await cli(words("--report cost catalogue schema"))).toEqual(straight);
  expect(await cli(words("catalogue --report cost schema"))).toEqual(straight);
});

test("help on an action is the help of that action", async () => {
  const { stdout, exit } = await cli(words("help catalogue schema"));
  expect(exit).toBe(0);
  expect(stdout).toContain("Usage: giftworth catalogue schema");
  expect(stdout).toBe((await cli(words("catalogue schema --help"))).stdout);
});

test("a history is read from standard input as from a file", async () => {
  const { stderr, exit } = await cli(words("forecast --history -"), { stdin: "day,coins\n2026-01-02,three\n" });
  expect(exit).toBe(3);
  expect(stderr).toContain("stdin:2:12");
  const alone = await cli(words("forecast --history -"));
  expect(alone.exit).toBe(2);
  expect(alone.stderr).toContain("nothing was piped in");
});
