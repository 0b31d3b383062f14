import { expect, test } from "vitest";
import { COMMANDS } from "../../src/commands/index.js";
import { giftNamed } from "../../src/gifts/gift-lookup.js";
import { bundledCatalogue } from "../../src/index.js";
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

test.each([
  // Two gifts on offer are called Heart, at 10 coins and at 1.
  ["heart", "gift.ambiguous", "name one by its id, like id:"],
  ["Finger Heart", "arg.invalid", 'put it in quotes: "Finger Heart"'],
  ["1.000", "arg.number", "write 1000 or 1,000, or 1"],
  ["20USD", "arg.invalid", "giftworth budget 20USD shows what money buys"],
  ["Universe", "arg.unknown-command", "its name may be “New Universe”, “TikTok Universe”, “TikTok Universe+”"],
  ["20 x Rose", "arg.invalid", "write 20xRose"],
  ["withdraw 50", "arg.unknown-command", "did you mean “cashout”?"],
  ["earn 5000", "arg.unknown-command", "did you mean “payout”?"],
  ["Scam", "arg.unknown-command", "did you mean “offer”?"],
  ["how do I withdraw", "arg.unknown-command", "see giftworth help"],
  ["fingr hart", "arg.unknown-command", "did you mean “Finger Heart”?"],
  ["what did it cost", "arg.unknown-command", "see giftworth help"],
  ["tallyy live.ndjson", "arg.unknown-command", "tally"],
])("%s alone is refused for what it is", async (line, code, help) => {
  const { stderr, exit } = await cli(words(line));
  expect(exit).toBe(2);
  expect(stderr).toContain(`error[${code}]: `);
  expect(stderr).toContain(help);
});

test("no everyday word for a command is another command, a gift, or a word for two", async () => {
  const also = COMMANDS.flatMap((one) => one.also ?? []);
  expect(new Set(also).size).toBe(also.length);
  expect(also.filter((word) => COMMANDS.some(({ name }) => name === word))).toEqual([]);
  expect(also.filter((word) => giftNamed(word, bundledCatalogue()) !== undefined)).toEqual([]);
});
