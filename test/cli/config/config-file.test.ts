import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { describe, expect, test } from "vitest";
import { cli, words } from "../../support/cli.js";
import { at, tree, USER } from "../../support/tree.js";

describe("a fault is reported at its place", () => {
  test("all faults at once, with suggestions", async () => {
    const text =
      "regoin: GB\nchannel: iso\nagency: 150%\noutput: x.json\ncurrency: [EUR]\nfx: { ABC: 1 }\nmax-age: old\n";
    const { stderr, exit, stdout } = await at(tree({ "home/giftworth.yaml": text }), "cost Rose");
    expect({ exit, stdout }).toEqual({ exit: 3, stdout: "" });
    expect(stderr.split("\n").filter((line) => line.startsWith("giftworth.yaml") || line.includes("help"))).toEqual([
      "giftworth.yaml:1:1: error[schema.unknown-key]: unknown key “regoin”",
      "  help: did you mean “region”?",
      "giftworth.yaml:2:10: error[schema.invalid]: channel: “iso” is not known",
      "  help: did you mean “ios”?",
      "giftworth.yaml:3:9: error[schema.invalid]: agency: “150%” is above 100%",
      "  help: write a percentage from 0% to 100%, like 47%",
      "giftworth.yaml:4:1: error[schema.unknown-key]: unknown key “output”",
      "  help: --output belongs on the command line",
      "giftworth.yaml:5:11: error[schema.invalid]: “currency” is not a plain value",
      "  help: write one value",
      "giftworth.yaml:6:7: error[schema.invalid]: fx: “ABC” is not a currency",
      "  help: write an ISO 4217 code, like EUR",
      "giftworth.yaml:7:10: error[schema.invalid]: max-age: “old” is not an age",
      "  help: write days, months or years, like 365, 18months, 2years",
    ]);
  });

  test.each([
    ["region: XX", "1:9: error[schema.invalid]: there is no region “XX”"],
    ["# ours\nmodel: standrad", "2:8: error[schema.invalid]: there is no payout model “standrad”"],
    ["region: GB\nregion: FR", "2:1: error[yaml.refused]: the key “region” is given twice"],
    ["- region", "1:1: error[schema.invalid]: the file has no keys"],
    ["region: [", "error[yaml.syntax]"],
    ["region: &a GB", "error[yaml.refused]"],
    ["region: ''", "1:9: error[schema.invalid]: region is empty"],
    ["fx:\n  EUR: 0.9\n  GBP: 0,8\n", "3:8: error[schema.invalid]: fx: “0,8”"],
    ["fx: { EUR: -1 }", "1:12: error[schema.invalid]: fx: “-1”"],
    ["fx: { EUR: 0.9, USD: 1 }", "1:17: error[schema.invalid]: fx: “USD=1” is the US dollar itself"],
    ["fx: [EUR=0.9, GBP=0]", "1:15: error[schema.invalid]: fx: “0” is zero"],
  ])("%j", async (text, said) => {
    const { stderr, exit } = await at(tree({ "home/giftworth.yaml": text }), "payout Rose");
    expect(stderr).toContain(said);
    expect(exit).toBe(3);
  });

  test.each([
    ["fx: { EUR: 0.9, eur: 0.8 }", "1:17"],
    ["fx: [EUR=0.9, EUR=0.8]", "1:15"],
    ["fx:\n  - EUR=0.9\n  - GBP=0.8\n  - eur=0.9\n", "4:5"],
  ])("a currency has one rate: %j", async (text, place) => {
    for (const line of ["cost Rose", "config show", "cost Rose --region GB --fx GBP=0.7"]) {
      const { stdout, stderr, exit } = await at(tree({ "home/giftworth.yaml": text }), line);
      expect({ line, stdout, exit }).toEqual({ line, stdout: "", exit: 3 });
      expect(stderr).toContain(`giftworth.yaml:${place}: error[schema.duplicate]: fx: EUR is given twice`);
      expect(stderr).toMatch(/giftworth\.yaml:[12]:\d+: first here/);
    }
  });

  test.each(["", "# nothing yet\n"])("%j sets nothing", async (text) => {
    const { stdout, exit } = await at(tree({ "home/giftworth.yaml": text }), "cost Rose");
    expect({ stdout, exit }).toEqual({ stdout: (await cli(["cost", "Rose"])).stdout, exit: 0 });
  });

  test.each([
    ["GIFTWORTH_REGION", "XX", "GIFTWORTH_REGION: there is no region “XX”"],
    ["GIFTWORTH_CHANNEL", "iso", "GIFTWORTH_CHANNEL: “iso” is not known"],
    ["GIFTWORTH_IN", "ABC", "GIFTWORTH_IN: “ABC” is not a currency"],
    ["GIFTWORTH_MAX_AGE", "1e3", "GIFTWORTH_MAX_AGE: “1e3” contains “e”"],
    ["GIFTWORTH_COLOR", "blue", "GIFTWORTH_COLOR: “blue” is not known"],
  ])("%s=%s", async (name, value, said) => {
    const { stderr, exit, stdout } = await cli(words("payout Rose"), { env: { [name]: value } });
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: "" });
    expect(stderr).toContain(said);
  });

  test("an empty variable is ignored", async () => {
    const env = { GIFTWORTH_REGION: "", GIFTWORTH_CATALOGUE: "", GIFTWORTH_FORMAT: "", GIFTWORTH_CONFIG: "" };
    expect(await cli(words("cost Rose"), { env })).toEqual(await cli(words("cost Rose")));
  });
});

describe("a file that cannot be read", () => {
  test.each([
    ["a folder", { "home/giftworth.yaml/x": "" }, {}, "is a folder"],
    ["a missing file", {}, { GIFTWORTH_CONFIG: "/nowhere/my.yaml" }, "there is no file /nowhere/my.yaml"],
  ])("%s", async (_, files, env, said) => {
    const { stderr, exit } = await at(tree(files as Record<string, string>), "cost Rose", "home", { env });
    expect(exit).toBe(4);
    expect(stderr).toContain(said);
    expect(stderr).toContain("--no-config");
  });

  test.runIf(process.getuid?.() !== 0)("a file without permission to read it", async () => {
    const root = tree({ "home/giftworth.yaml": "region: GB\n" });
    chmodSync(join(root, "home/giftworth.yaml"), 0);
    expect((await at(root, "cost Rose")).exit).toBe(4);
  });
});

describe("catalogue files", () => {
  const LIST = `sources:
  - { id: s, title: S, grade: blog }
priceLists:
  - { id: pk, region: PK, channel: android, currency: PKR, observed: 2026, source: s, default: true, packages: { 70: 290 } }
`;
  test("are read from the folder of the file that names them", async () => {
    const root = tree({
      "home/p/giftworth.yaml": "catalogue: [data/my.yaml]\n",
      "home/p/data/my.yaml": LIST,
      "home/p/a/x": "",
    });
    const { stdout, stderr } = await at(root, "cost 70 --region PK --json", "home/p/a");
    expect(stderr).toBe("");
    expect(JSON.parse(stdout).result.cheapest).toBe("pk");
  });

  test("may be several in the environment", async () => {
    const root = tree({ "a.yaml": LIST, "b.yaml": "gifts:\n  - { name: Our own, coins: 7, source: s }\n" });
    const env = { GIFTWORTH_CATALOGUE: [join(root, "a.yaml"), join(root, "b.yaml")].join(delimiter) };
    const { stdout, stderr } = await cli(words('cost "Our own" --region PK --json'), { env });
    expect(stderr).toBe("");
    expect(JSON.parse(stdout).result.coins).toBe(7);
  });

  test("of a project are inside it", async () => {
    const files = { "home/secret.yaml": LIST, "home/p/link.yaml": "->../secret.yaml", "home/p/away": "->.." };
    for (const path of ["../secret.yaml", "link.yaml", "away/secret.yaml", "/etc/passwd", "a/../../x"]) {
      const root = tree({ ...files, "home/p/giftworth.yaml": `catalogue: ${path}\n` });
      const { stderr, exit } = await at(root, "cost Rose", "home/p");
      expect({ path, exit }).toEqual({ path, exit: 3 });
      expect(stderr).toMatch(
        /^giftworth\.yaml:1:12: error\[schema\.invalid\]: “.*” is (?:outside the project|an absolute path)/,
      );
    }
  });

  test("of the user may be anywhere", async () => {
    const root = tree({ "a.yaml": LIST });
    mkdirSync(join(root, "home/.config/giftworth"), { recursive: true });
    writeFileSync(join(root, USER), `catalogue:\n  - ${join(root, "a.yaml")}\n`);
    expect((await at(root, "cost 70 --region PK")).exit).toBe(0);
  });

  test("that are missing are named, with the file that names them", async () => {
    const root = tree({ "home/giftworth.yaml": "region: GB\ncatalogue: my.yaml\n" });
    const { stderr, exit } = await at(root, "cost Rose");
    expect(exit).toBe(4);
    expect(stderr).toContain(`there is no file ${join(root, "home/my.yaml")}`);
    expect(stderr).toContain("giftworth.yaml:2 names it; correct that, or ignore it with --no-config");
  });

  test("that are missing are the environment's fault if it names them", async () => {
    const { stderr, exit } = await cli(words("cost Rose"), { env: { GIFTWORTH_CATALOGUE: "/nowhere/c.yaml" } });
    expect(exit).toBe(4);
    expect(stderr).toContain("there is no file /nowhere/c.yaml");
    expect(stderr).toContain("help: GIFTWORTH_CATALOGUE names it; correct that, or unset it");
  });

  test("are not blamed for other missing files, whatever their names", async () => {
    const root = tree({ c: LIST });
    const env = { GIFTWORTH_CATALOGUE: join(root, "c") };
    const { stderr, exit } = await cli(["tally", join(root, "concat.ndjson")], { env });
    expect(exit).toBe(4);
    expect(stderr).toContain("concat.ndjson");
    expect(stderr).not.toContain("GIFTWORTH_CATALOGUE");
  });
});
