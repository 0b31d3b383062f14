import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { againstItsSchema } from "../../support/as-its-schema.js";
import { cli, words } from "../../support/cli.js";
import { at, tree, USER } from "../../support/tree.js";

const PROJECT = "home/p/giftworth.yaml";
const textOf = (root: string, file = USER): string => readFileSync(join(root, file), "utf8");

test("a setting is the default of every question", async () => {
  const root = tree({});
  const { stdout, exit } = await at(root, "config set region uk");
  expect([exit, stdout]).toEqual([
    0,
    expect.stringMatching(/^region is GB from now on\.\nWritten to .*config\.yaml\.\n/),
  ]);
  expect(textOf(root)).toBe("region: GB\n");
  expect((await at(root, "cost Rose")).stdout).toContain("£");
});

test("a file that GIFTWORTH_CONFIG names is created by set, and an error for every other command while it is missing", async () => {
  const root = tree({});
  const env = { GIFTWORTH_CONFIG: join(root, "new/my.yaml") };
  for (const line of ["config unset region", "config get", "cost Rose"])
    expect((await at(root, line, "home", { env })).exit, line).toBe(4);
  expect((await at(root, "config set region uk", "home", { env })).exit).toBe(0);
  expect(textOf(root, "new/my.yaml")).toBe("region: GB\n");
});

// As typed, and as in the file.
test.each([
  ["region Brazil", "region: BR"],
  ["share 48%", "share: 48%"],
  ["agency 20", "agency: 20%"],
  ["currency brl", "currency: BRL"],
  ["channel iphone", "channel: ios"],
  ["model PS-A", "model: ps-a"],
  ["time-zone asia/tokyo", "time-zone: Asia/Tokyo"],
  ["fx EUR=0.9 VND=25000", "fx: [EUR=0.9, VND=25000]"],
  ["format JSON", "format: json"],
])("config set %s", async (line, written) => {
  const root = tree({});
  const { stdout, exit } = await at(root, `config set ${line} --format json`);
  expect([exit, againstItsSchema(JSON.parse(stdout))]).toEqual([0, []]);
  expect(textOf(root)).toBe(`${written}\n`);
});

test.each([
  ["regoin GB", "there is no setting “regoin”", "did you mean “region”?"],
  ["region XX", "there is no region “XX”", "write an ISO 3166 code, like GB"],
  ["model standrad", "there is no payout model “standrad”", "did you mean “standard”?"],
  [
    "time-zone Asia/Tokio",
    "“Asia/Tokio” is not a time zone",
    "write its IANA name, like Asia/Tokyo or America/New_York",
  ],
  ["share 0.48", "share: “0.48” can be read in two ways", "write 48% or 0.48%"],
  ["channel iphon", "channel: “iphon” is not known", "write one of web, ios, android, app, unspecified"],
  ["region GB FR", "region takes one value, not 2", "giftworth config set region GB"],
  ["fx EUR=1 EUR=2", "fx: EUR is given twice", "keep one of the two"],
])("config set %s is refused before anything is written", async (line, said, help) => {
  const root = tree({});
  const { stdout, stderr, exit } = await at(root, `config set ${line}`);
  expect([stdout, exit]).toEqual(["", 2]);
  expect(stderr).toContain(said);
  expect(stderr).toContain(`help: ${help}`);
  expect(existsSync(join(root, USER))).toBe(false);
});

test("a file with a fault of its own is reported at its place, and stays as it is", async () => {
  const root = tree({ [USER]: "regoin: GB\n" });
  const { stderr, exit } = await at(root, "config set share 48% --no-config");
  expect([exit, stderr]).toEqual([3, expect.stringContaining("config.yaml:1:1: error[schema.unknown-key]")]);
  expect(textOf(root)).toBe("regoin: GB\n");
  expect((await at(root, "config set region GB")).exit).toBe(3);
});

describe("the project's file", () => {
  test("is written in the current folder, or where it already is", async () => {
    const root = tree({ "home/p/sub/x": "" });
    expect((await at(root, "config set region FR --project", "home/p")).stdout).toContain("Written to giftworth.yaml.");
    expect((await at(root, "config set share 48% --project", "home/p/sub")).exit).toBe(0);
    expect(textOf(root, PROJECT)).toBe("region: FR\nshare: 48%\n");
  });

  test("takes precedence over your own, and set says so", async () => {
    const root = tree({ [PROJECT]: "region: FR\n" });
    const { stdout } = await at(root, "config set region GB", "home/p");
    expect(stdout).toContain("“region” is also set in giftworth.yaml:1, which overrides this file.");
    const set = await at(root, "config set region GB", "home/p", { env: { GIFTWORTH_REGION: "DE" } });
    expect(set.stdout).toContain("“region” is also set in GIFTWORTH_REGION");
  });

  test("names catalogue files from its folder, and no others", async () => {
    const list = "gifts:\n  - { name: Our own, coins: 7, source: blog }\n";
    const root = tree({
      [PROJECT]: "# ours\n",
      "home/p/data/my.yaml": list,
      "home/p/sub/x": "",
      "home/away.yaml": list,
    });
    const set = await at(root, "config set catalogue ../data/my.yaml --project", "home/p/sub");
    expect([set.exit, textOf(root, PROJECT)]).toEqual([0, "# ours\ncatalogue: data/my.yaml\n"]);
    const away = await at(root, "config set catalogue ../away.yaml --project --no-config", "home/p");
    expect([away.exit, away.stderr]).toEqual([2, expect.stringContaining("“../away.yaml” is outside the project")]);
    const gone = await at(root, "config set catalogue gone.yaml --no-config", "home/p");
    expect([gone.exit, gone.stderr]).toEqual([4, expect.stringContaining("gone.yaml")]);
  });
});

test("your own file names catalogue files from any folder", async () => {
  const root = tree({ "home/p/my.yaml": "gifts: []\n" });
  await at(root, "config set catalogue my.yaml", "home/p");
  expect(textOf(root)).toBe(`catalogue: ${join(root, "home/p/my.yaml")}\n`);
});

test("unset removes its line, and nothing else", async () => {
  const root = tree({ [USER]: "# mine\nregion: GB # here\n# and\nshare: 48%\n" });
  const first = await at(root, "config unset region");
  expect(first.stdout).toMatch(/^region is no longer set\.\nWritten to /);
  expect(textOf(root)).toBe("# mine\n# and\nshare: 48%\n");
  expect((await at(root, "config unset region")).stdout).toMatch(/config\.yaml already says so\.\n/);
  const json = JSON.parse((await at(tree({}), "config unset region --json")).stdout);
  expect([json.result.changed, againstItsSchema(json)]).toEqual([false, []]);
});

describe("config get", () => {
  const root = tree({ [USER]: "region: GB\nchannel: ios\n" });

  test("prints one value for a script to take", async () => {
    expect(await at(root, "config get region")).toEqual({ stdout: "GB\n", stderr: "", exit: 0 });
    expect((await at(root, "config get share")).stdout).toBe("share is not set.\n");
    expect((await at(root, "config get share --exit-status")).exit).toBe(10);
  });

  test("prints the settings, each with its origin in JSON", async () => {
    expect((await at(root, "config get")).stdout).toContain("region   GB");
    const json = JSON.parse((await at(root, "config get --json")).stdout);
    expect(json.result.values.map(({ key, line }: { key: string; line: number }) => [key, line])).toEqual([
      ["region", 1],
      ["channel", 2],
    ]);
    expect(againstItsSchema(json)).toEqual([]);
  });
});

describe("config path", () => {
  test.each([
    [{ HOME: "/h" }, "/h/.config/giftworth/config.yaml"],
    [{ HOME: "/h", APPDATA: "/roaming" }, "/roaming/giftworth/config.yaml"],
    [{ HOME: "/h", APPDATA: "/roaming", XDG_CONFIG_HOME: "/x" }, "/x/giftworth/config.yaml"],
    [{ HOME: "/h", GIFTWORTH_CONFIG: "/my.yaml" }, "/my.yaml"],
  ])("%j", async (env, path) => {
    expect((await cli(words("config path --no-config"), { env })).stdout).toBe(`${path}\n`);
  });

  test("is the project's on request, and in JSON says whether it exists", async () => {
    const root = tree({ [PROJECT]: "region: FR\n" });
    expect((await at(root, "config path --project", "home/p")).stdout).toBe(`${join(root, PROJECT)}\n`);
    const json = JSON.parse((await at(root, "config path --json", "home/p")).stdout);
    expect([json.result.isThere, againstItsSchema(json)]).toEqual([false, []]);
  });

  test("is not known without a home", async () => {
    const { stderr, exit } = await cli(words("config path"));
    expect([exit, stderr]).toEqual([4, expect.stringContaining("--project")]);
  });
});
