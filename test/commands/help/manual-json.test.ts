import { expect, test } from "vitest";
import { OPTIONS } from "../../../src/commands/base/options.js";
import { cli, words } from "../../support/cli.js";
import { everyCommand, everyHelp } from "../../support/commands.js";

const asked = async (line: string) => JSON.parse((await cli(words(line))).stdout);

const all = await asked("help --json");

test("every command is there with its options, and nothing else", async () => {
  const names = all.commands.map(({ name }: { name: string }) => name);
  expect(names).toEqual([...(await everyHelp()).keys(), "help"]);
  const common = all.commonOptions.map(({ name }: { name: string }) => name);
  expect(common).toEqual(expect.arrayContaining(["--json", "--as-of", "--why"]));
  for (const [name, { options }] of await everyCommand()) {
    const entry = all.commands.find((one: { name: string }) => one.name === name);
    expect(entry.options.length + common.filter((one: string) => entry.options.includes(one)).length).toBe(
      options.filter((one) => !common.includes(/--[a-z-]+/.exec(OPTIONS[one].flags)![0])).length,
    );
  }
});

test("an option has all that is known of it", () => {
  const payout = all.commands.find(({ name }: { name: string }) => name === "payout");
  const [region, channel] = payout.options;
  expect(region).toEqual({
    name: "--region",
    short: "-r",
    value: "code",
    type: "region",
    default: "US",
    repeatable: false,
    summary: "country, by its ISO code or name",
    heading: "Where coins are bought",
    setting: "region",
    variable: "GIFTWORTH_REGION",
  });
  expect(channel).toMatchObject({ type: "choice", choices: ["web", "ios", "android", "app", "unspecified"] });
  expect(payout).toMatchObject({
    group: "creators",
    usage: "giftworth payout [what...] [options]",
    words: [{ name: "what", type: "what", required: false, many: true }],
    actions: [],
    formats: expect.arrayContaining(["json", "csv"]),
    report: "payout/1",
  });
});

test("a command that prints a text has no report, no formats and no options for them", () => {
  const script = all.commands.find(({ name }: { name: string }) => name === "completion");
  expect(script).toMatchObject({ report: null, formats: [], words: [{ choices: ["bash", "zsh", "fish"] }] });
  expect(script.commonOptions).toContain("--output");
  expect(script.commonOptions).not.toContain("--json");
});

test.each([
  ["help payout --json", ["payout"], [], []],
  ["payout --help --json", ["payout"], [], []],
  ["help catalogue check -f json", ["catalogue check"], [], []],
  ["help rounding --json", [], ["rounding"], []],
  ["help config --json", ["config", "config show"], ["config"], []],
  ["help gift.unknown --json", [], [], ["gift.unknown"]],
])("%s is about that alone", async (line, commands, topics, codes) => {
  const { commands: some, topics: texts, codes: explained } = await asked(line);
  const names = some.map(({ name }: { name: string }) => name);
  expect(names).toEqual(expect.arrayContaining(commands));
  expect(names.length === 0).toBe(commands.length === 0);
  expect(texts.map(({ name }: { name: string }) => name)).toEqual(topics);
  expect(explained.map(({ code }: { code: string }) => code)).toEqual(codes);
});

test("an unknown topic is refused as data too", async () => {
  const { stdout, stderr, exit } = await cli(words("help nope --json"));
  expect([stdout, exit]).toEqual(["", 2]);
  expect(JSON.parse(stderr).diagnostics[0].code).toBe("arg.unknown-topic");
});
