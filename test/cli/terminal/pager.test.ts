import { describe, expect, test } from "vitest";
import { paged } from "../../../src/cli/terminal/pager.js";
import type { Pager } from "../../../src/cli/terminal/start-pager.js";
import type { Terminal } from "../../../src/cli/terminal/terminal.js";
import { cli, words } from "../../support/cli.js";

/** Pagers that can be started or not, and the text they were given. */
function pagers(starts = true) {
  const shown: [pager: Pager, text: string][] = [];
  const page = async (...given: [Pager, string]): Promise<boolean> => {
    shown.push(given);
    return starts;
  };
  return { shown, page };
}

describe("the environment names the pager", () => {
  const LESS = { name: "less", options: [] };

  test.for<readonly [env: Terminal["env"], pager: { name: string; options: string[] }]>([
    [{}, LESS],
    [{ PAGER: "more" }, { name: "more", options: [] }],
    [{ PAGER: "more", GIFTWORTH_PAGER: "less" }, LESS],
    [{ PAGER: "cat", GIFTWORTH_PAGER: "less" }, LESS],
    [{ PAGER: ` "C:\\Program Files\\less"  -S -N ` }, { name: "C:\\Program Files\\less", options: ["-S", "-N"] }],
  ])("%j: %j", async ([env, pager]) => {
    const { shown, page } = pagers();
    expect(await paged("a list", page, env)).toBe(true);
    expect(shown).toEqual([[{ ...pager, env: expect.objectContaining(env) }, "a list"]]);
  });

  test.for<Terminal["env"]>([
    { PAGER: "" },
    { PAGER: "cat" },
    { PAGER: "less", GIFTWORTH_PAGER: "" },
    { TERM: "dumb" },
  ])("%j: none", async (env) => {
    const { shown, page } = pagers();
    expect(await paged("a list", page, env)).toBe(false);
    expect(shown).toEqual([]);
  });

  test.for<readonly [env: Terminal["env"], less: string, lv: string]>([
    [{}, "FRX", "-c"],
    [{ LESS: "-S" }, "-S", "-c"],
    [{ LESS: "", LV: "" }, "", ""],
  ])("and its options: %j sets less to “%s”, lv to “%s”", async ([env, LESS, LV]) => {
    const { shown, page } = pagers();
    await paged("a list", page, { ...env, HOME: "/nowhere" });
    expect(shown[0]![0].env).toEqual({ HOME: "/nowhere", LESS, LV });
  });
});

test.for([
  "gifts Rose",
  "packages",
  "regions US",
  "sources",
  "catalogue show rose",
  "help",
  "help payout",
  "help logs",
  "help gift.ambiguous",
  "payout --help",
  "--help",
])("%s is shown by a pager", async (line) => {
  const { shown, page } = pagers();
  expect(await cli(words(line), { columns: 80, page })).toEqual({ stdout: "", stderr: "", exit: 0 });
  expect(shown).toHaveLength(1);
});

test.for<readonly [line: string, env: Terminal["env"]]>([
  ["regions US --no-pager", {}],
  ["regions US --json", {}],
  ["regions US", { GIFTWORTH_FORMAT: "csv" }],
  ["regions US -q report", {}],
  ["help --no-pager", {}],
  ["help logs --no-pager", {}],
  ["--no-pager help payout", {}],
  ["payout --help --no-pager", {}],
  ["gifts --help --no-pager", {}],
  ["help payout --json", {}],
  ["payout -h", {}],
  ["cost Rose", {}],
])("%s with %j is printed", async ([line, env]) => {
  const { shown, page } = pagers();
  expect((await cli(words(line), { columns: 80, env, page })).stdout).not.toBe("");
  expect(shown).toEqual([]);
});

test("the text is printed, in its colours, if the pager cannot be started", async () => {
  const { shown, page } = pagers(false);
  const printed = await cli(["regions", "US", "--color", "always"], { columns: 80, page });
  expect(printed).toEqual({ stdout: shown[0]![1], stderr: "", exit: 0 });
  expect(printed.stdout).toContain("\u001B[");
});
