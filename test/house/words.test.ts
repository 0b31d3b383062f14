import { expect, test } from "vitest";
import { wordsIn } from "../../src/commands/base/words.js";
import { everyHelp } from "../support/commands.js";

const unexplained = (usage: string): string[] =>
  wordsIn(usage)
    .filter(({ summary, choices }) => summary === undefined && choices === undefined)
    .map(({ name }) => name);

test("every word of a command is explained in commands/base/words.ts, so that help and completion can explain it", async () => {
  const all = [...(await everyHelp())].flatMap(([name, { words }]) =>
    unexplained(words).map((word) => `${name} ${word}`),
  );
  expect(all).toEqual([]);
});

test.each([
  ["<what...> [nonsense]", ["nonsense"]],
  ["<a|b> <file>", []],
])("%s: %j is not explained", (usage, found) => expect(unexplained(usage)).toEqual(found));

test("a word says whether it is needed, and whether it may be repeated", () => {
  expect(wordsIn("<gifts|packages> [file...]")).toMatchObject([
    { name: "gifts|packages", type: "choice", required: true, many: false, choices: ["gifts", "packages"] },
    { name: "file", type: "file", required: false, many: true },
  ]);
});
