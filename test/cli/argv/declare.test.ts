import { expect, test } from "vitest";
import { addOptions, newProgram } from "../../../src/cli/argv/declare.js";
import { COMMON } from "../../../src/commands/base/options.js";

test.each([
  [["Rose"], []],
  [["--json"], ["--json"]],
  [["--format=csv"], ["--format"]],
  [["-fcsv"], ["--format"]],
  [
    ["-f", "csv", "-o", "a.csv"],
    ["--format", "--output"],
  ],
  [["--no-config"], ["--no-config"]],
  [["--formats", "--jsonl", "---json", "f", "json"], []],
])("of the words %j, %j are declared", (words, declared) => {
  const program = newProgram("giftworth");
  addOptions(program, COMMON, words, []);
  expect(program.options.map(({ long }) => long)).toEqual(declared);
});
