import { describe, expect, test } from "vitest";
import { entriesOf } from "../../../src/commands/help/manual.js";
import { COMMANDS } from "../../../src/commands/index.js";
import { cli } from "../../support/cli.js";

const entries = await entriesOf(COMMANDS);
const commands = entries.filter(({ name }) => name !== "help");

/** The lines of a text in a terminal of eighty columns. */
const lines = (text: string): number =>
  text
    .trimEnd()
    .split("\n")
    .reduce((all, line) => all + Math.max(1, Math.ceil(line.length / 80)), 0);

describe.each(commands.map((entry) => [entry.name, entry] as const))("%s", (name, entry) => {
  const typed = (option: string, text: string) => new RegExp(`(?<![\\w-])${option}(?![\\w-])`).test(text);

  test("has one screen with its examples and the names of all its options", async () => {
    const { stdout, exit } = await cli([...name.split(" "), "-h"]);
    expect(exit).toBe(0);
    expect(lines(stdout)).toBeLessThan(24);
    expect([...entry.options, ...entry.common].filter((one) => !typed(one.name, stdout))).toEqual([]);
    expect(stdout).toContain(`giftworth ${name} --help`);
  });

  test("has everything in its help, each option with what it does", async () => {
    const { stdout } = await cli([...name.split(" "), "--help"], { columns: 400 });
    for (const option of [...entry.options, ...entry.common]) expect(stdout).toContain(option.summary);
    for (const { summary } of entry.words) expect(stdout).toContain(summary ?? "");
    for (const text of [...entry.examples, ...entry.notes]) expect(stdout).toContain(text);
  });
});

test("on one screen a command's own options come before those of many", async () => {
  const { stdout } = await cli(["forecast", "-h"]);
  expect(stdout).toMatch(/^ {2}--per-live <coins> +coins per LIVE/m);
  expect(stdout).toMatch(/^ {2}Also .*--region/m);
  expect((await cli(["cost", "-h"])).stdout).toMatch(/^ {2}-r, --region <code> +country/m);
});

test("the program has one screen too, with every command by who asks it", async () => {
  const { stdout } = await cli(["-h"]);
  expect(lines(stdout)).toBeLessThan(24);
  for (const { name } of COMMANDS) expect(stdout).toMatch(new RegExp(`\\b${name}\\b`));
  expect(stdout).toMatch(/^ {2}I watch +cost /m);
  expect(stdout).toMatch(/^ {2}I go LIVE +payout /m);
});

test("a command without the words it needs is explained on standard error", async () => {
  const { stdout, stderr, exit } = await cli(["catalogue"]);
  expect([stdout, exit]).toEqual(["", 2]);
  expect(stderr).toMatch(/^ {2}check \[file\.\.\.\] +check catalogue files for errors/m);
});
