import { expect, test } from "vitest";
import { flowed } from "../../../src/commands/help/flowed.js";
import { TOPICS } from "../../../src/commands/help/topics.js";
import { cli, words } from "../../support/cli.js";

test.each([
  ["help catalogue chek", "did you mean “check”?"],
  ["help catalogue nope", "actions are check, show"],
  ["help config nope", "actions are set, get, unset, show, path"],
  ["help cost nope", "giftworth help cost shows its options"],
  ["help catalogue check nope", "giftworth help catalogue check shows its options"],
])("%s is refused with the topics there are", async (line, help) => {
  const { stdout, stderr, exit } = await cli(words(line));
  expect([stdout, exit]).toEqual(["", 2]);
  expect(stderr).toContain("error[arg.unknown-topic]");
  expect(stderr).toContain(help);
});

test.each([...TOPICS.keys()])("help %s fits 80 columns, and breaks no command in it", async (topic) => {
  const { stdout } = await cli(["help", topic], { env: { COLUMNS: "80" } });
  expect(stdout.split("\n").filter((line) => line.length > 80)).toEqual([]);
  const commands = TOPICS.get(topic)!.match(/^ {2}giftworth \S.*?(?= {2}|$)/gm) ?? [];
  for (const line of commands) expect(stdout).toContain(line);
});

test("a paragraph fills the width there is, and a text stays beside its name", () => {
  const long = "word ".repeat(19).trim();
  expect(flowed(`${long}\nits end\nnext`, 200)).toBe(`${long} its end\nnext`);
  expect(flowed(`  name  ${long}`, 80).split("\n")).toEqual([
    `  name  ${"word ".repeat(14).trim()}`,
    `        ${"word ".repeat(5).trim()}`,
  ]);
  expect(flowed(`  ${"n".repeat(70)}  ${long}`, 80).split("\n")[1]).toMatch(/^ {6}word/);
});

test("help config explains the file as well as its actions", async () => {
  const { stdout, exit } = await cli(words("help config"));
  expect(exit).toBe(0);
  for (const said of ["Usage: giftworth config", "giftworth.yaml", "~/.config/giftworth", "region: GB"])
    expect(stdout).toContain(said);
});

test("a variable that sets nothing is named, with the one that was meant", async () => {
  const env = { GIFTWORTH_REGOIN: "GB", GIFTWORTH_SOMETHING_ELSE: "1", GIFTWORTH_NO_CONFIG: "1" };
  const { stderr, exit } = await cli(words("cost Lion"), { env });
  expect(exit).toBe(0);
  expect(stderr).toContain("giftworth: warning: GIFTWORTH_REGOIN has no effect: did you mean “GIFTWORTH_REGION”?");
  expect(stderr).toContain(
    "GIFTWORTH_SOMETHING_ELSE has no effect: giftworth help environment lists the variables that do",
  );
  expect(stderr).not.toContain("GIFTWORTH_NO_CONFIG");
  expect((await cli(words("cost Lion --json"), { env })).stderr).toBe("");
});
