import { expect, test } from "vitest";
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
