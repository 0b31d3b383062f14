import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { cli, type Ran, words } from "../../support/cli.js";
import { at, tree, USER } from "../../support/tree.js";

const shown = async (ran: Promise<Ran>): Promise<ReadonlyMap<string, Record<string, unknown>>> => {
  const { stdout, stderr } = await ran;
  expect(stderr).toBe("");
  return new Map(JSON.parse(stdout).result.values.map((one: { key: string }) => [one.key, one]));
};

describe("which setting wins", () => {
  const root = tree({
    [USER]: "region: FR\nchannel: web\ncurrency: EUR\n",
    "home/p/giftworth.yaml": "# ours\nregion: DE\n",
  });

  test("a project over the user, both over what is built in", async () => {
    const values = await shown(at(root, "config show --json", "home/p"));
    expect(values.get("region")).toEqual({
      key: "region",
      value: "DE",
      origin: "project",
      file: "giftworth.yaml",
      line: 2,
    });
    expect(values.get("channel")).toEqual({
      key: "channel",
      value: "web",
      origin: "user",
      file: join(root, USER),
      line: 2,
    });
    expect(values.get("model")).toEqual({ key: "model", value: "standard", origin: "built-in" });
    expect(values.get("max-age")).toEqual({ key: "max-age", value: null, origin: "built-in" });
  });

  test("the environment over all files, and what is typed over all", async () => {
    const env = { GIFTWORTH_REGION: "GB" };
    const values = await shown(at(root, "config show --json", "home/p", { env }));
    expect(values.get("region")).toMatchObject({ value: "GB", origin: "environment", variable: "GIFTWORTH_REGION" });
    const typed = await at(root, "cost Rose --region US --json", "home/p", { env });
    expect(JSON.parse(typed.stdout).query.region).toBe("US");
    const unsaid = await at(root, "cost Rose --channel ios --json", "home/p", { env });
    expect(JSON.parse(unsaid.stdout).query.region).toBe("GB");
  });

  test("people see the same, and its origin on request", async () => {
    const short = await at(root, "config show", "home/p");
    expect(short.stdout).toMatch(/ region +DE\n/);
    const long = await at(root, "config show --origin", "home/p/", {});
    expect(long.stdout).toMatch(/ region +DE +giftworth\.yaml:2\n/);
    expect(long.stdout).toMatch(/ model +standard +built in\n/);
  });

  test("a setting that no command would accept is a warning in config show", async () => {
    const odd = tree({ "home/p/giftworth.yaml": "model: standart\ntime-zone: Tokyo\n" });
    const { stdout } = await at(odd, "config show --json", "home/p", { env: { GIFTWORTH_REGION: "XX" } });
    expect(JSON.parse(stdout).warnings).toEqual([
      {
        code: "region.unknown",
        message: "GIFTWORTH_REGION: there is no region “XX”; write an ISO 3166 code, like GB",
      },
      {
        code: "model.unknown",
        message: "giftworth.yaml:1: there is no payout model “standart”; did you mean “standard”?",
      },
      {
        code: "zone.unknown",
        message:
          "giftworth.yaml:2: “Tokyo” is not a time zone; write its IANA name, like Asia/Tokyo or America/New_York",
      },
    ]);
    expect(JSON.parse((await at(root, "config show --json", "home/p")).stdout).warnings).toEqual([]);
  });

  test("answers name the settings they use, by file and line", async () => {
    const { stdout } = await at(root, "payout 100 --json", "home/p", { env: { GIFTWORTH_MODEL: "ps-a" } });
    const { assumptions, query } = JSON.parse(stdout);
    expect(query).toMatchObject({ region: "DE", channel: "web", model: "ps-a", in: "EUR" });
    expect(assumptions[0].text).toBe(
      `from the configuration: region DE (giftworth.yaml:2), channel web (${join(root, USER)}:2), model ps-a (GIFTWORTH_MODEL)`,
    );
  });

  test.each(["payout 100 --no-config", "--no-config payout 100"])("none with %s", async (line) => {
    expect((await at(root, line, "home/p")).stdout).toBe((await cli(words("payout 100"))).stdout);
  });

  test("only the environment with GIFTWORTH_NO_CONFIG", async () => {
    const env = { GIFTWORTH_NO_CONFIG: "1", GIFTWORTH_CHANNEL: "ios" };
    const { stdout } = await at(root, "cost 100 --json", "home/p", { env });
    expect(JSON.parse(stdout).query).toMatchObject({ region: "US", channel: "ios" });
    expect((await at(root, "cost 100", "home/p", { env: { GIFTWORTH_NO_CONFIG: "0" } })).stdout).toContain("Germany");
  });
});

describe("where files are looked for", () => {
  const deep = "home/p/a/b/c";
  test("upward, to the root of a repository", async () => {
    const root = tree({
      "home/giftworth.yaml": "region: FR\n",
      "home/p/giftworth.yaml": "region: DE\n",
      [`${deep}/x`]: "",
    });
    const found = await shown(at(root, "config show --json", deep));
    expect(found.get("region")).toMatchObject({ value: "DE", file: "../../../giftworth.yaml", line: 1 });
    mkdirSync(join(root, "home/p/a/.git"));
    expect((await shown(at(root, "config show --json", deep))).get("region")?.origin).toBe("built-in");
    writeFileSync(join(root, "home/p/a/giftworth.yaml"), "region: GB\n");
    expect((await shown(at(root, "config show --json", deep))).get("region")?.value).toBe("GB");
  });

  test("upward, to home and no further", async () => {
    const root = tree({ "giftworth.yaml": "region: DE\n", "home/a/x": "" });
    expect((await shown(at(root, "config show --json", "home/a"))).get("region")?.origin).toBe("built-in");
    writeFileSync(join(root, "home/giftworth.yaml"), "region: FR\n");
    expect((await shown(at(root, "config show --json", "home/a"))).get("region")?.value).toBe("FR");
  });

  test("XDG_CONFIG_HOME, unless it is relative; GIFTWORTH_CONFIG over both", async () => {
    const root = tree({
      [USER]: "region: FR\n",
      "xdg/giftworth/config.yaml": "region: DE\n",
      "my.yaml": "region: GB\n",
    });
    const value = async (env: Record<string, string>) =>
      (await shown(at(root, "config show --json", "home", { env }))).get("region")?.value;
    expect(await value({})).toBe("FR");
    expect(await value({ XDG_CONFIG_HOME: join(root, "xdg") })).toBe("DE");
    expect(await value({ XDG_CONFIG_HOME: "xdg" })).toBe("FR");
    expect(await value({ GIFTWORTH_CONFIG: join(root, "my.yaml"), XDG_CONFIG_HOME: join(root, "xdg") })).toBe("GB");
  });

  test("nowhere without a home or a working directory", async () => {
    expect((await cli(["config", "show"])).exit).toBe(0);
    expect((await cli(["config", "show"], { env: { HOME: "" } })).exit).toBe(0);
    expect((await cli(["config", "show"], { env: { HOME: "home" }, cwd: join(tree({}), "gone") })).exit).toBe(0);
  });
});

describe("the time zone", () => {
  const log = resolve("data/example-live.ndjson");
  const root = tree({ "home/giftworth.yaml": "time-zone: Asia/Tokyo\n" });

  test("is that of the file, of the environment or as typed", async () => {
    const zone = async (more: string, env: Record<string, string> = {}) =>
      JSON.parse((await at(root, `tally ${log} --json ${more}`, "home", { env })).stdout).result.timeZone;
    expect(await zone("")).toBe("Asia/Tokyo");
    expect(await zone("", { GIFTWORTH_TIME_ZONE: "Asia/Kolkata" })).toBe("Asia/Kolkata");
    expect(await zone("--time-zone Europe/Berlin", { GIFTWORTH_TIME_ZONE: "Asia/Kolkata" })).toBe("Europe/Berlin");
    const { assumptions } = JSON.parse((await at(root, `tally ${log} --json`)).stdout);
    expect(assumptions[0].text).toBe("from the configuration: time-zone Asia/Tokyo (giftworth.yaml:1)");
  });

  test("that does not exist is refused at its place", async () => {
    const odd = tree({ "home/giftworth.yaml": "time-zone: Tokyo\n" });
    const file = await at(odd, `tally ${log}`);
    expect([file.exit, file.stderr]).toEqual([
      3,
      expect.stringContaining("giftworth.yaml:1:12: error[schema.invalid]: “Tokyo”"),
    ]);
    const set = await at(root, `tally ${log}`, "home", { env: { GIFTWORTH_TIME_ZONE: "Tokyo" } });
    expect([set.exit, set.stderr]).toEqual([
      2,
      expect.stringContaining("GIFTWORTH_TIME_ZONE: “Tokyo” is not a time zone"),
    ]);
  });
});

describe("a setting never contradicts what is typed", () => {
  const root = tree({ "home/giftworth.yaml": "region: GB\nchannel: ios\nmodel: ps-a\nformat: csv\n" });
  test.each([
    ["cost 700 --prices fr-ios-2022 --json", "fr-ios-2022"],
    ["payout 700 --share 47% --json", '"stated"'],
    ["payout --diamonds 100 --json", '"diamonds": 100'],
    ["cost Rose --json", '"report": "cost/1"'],
    ["cost Rose --format plain", "\t"],
    ["cost Rose --explain", "Steps"],
    ["cost Rose", "priceList,region"],
  ])("%s", async (line, said) => {
    const { stdout, stderr, exit } = await at(root, line);
    expect(exit, stderr).toBe(0);
    expect(stdout).toContain(said);
  });

  test("an output file's ending selects its format", async () => {
    const file = join(root, "out.json");
    expect((await at(root, `cost Rose -o ${file}`)).exit).toBe(0);
    expect(JSON.parse(readFileSync(file, "utf8")).report).toBe("cost/1");
  });

  test("questions in a stream are answered in that format", async () => {
    const { stdout } = await at(root, "payout -", "home", { stdin: "Rose\n" });
    expect(stdout).toMatch(/^question,coins,.*\nRose,1,/);
  });

  test("an error says what was configured", async () => {
    const { stderr, exit } = await at(root, "cost 700 --region KR");
    expect(exit).toBe(3);
    expect(stderr).toContain("from the configuration: channel ios (giftworth.yaml:2)");
    expect(stderr).toContain("to leave the channel out: giftworth config unset channel --project");
    const set = await at(root, "cost 700 --region KR --no-config", "home", { env: { GIFTWORTH_CHANNEL: "ios" } });
    expect(set.stderr).toContain("to leave the channel out: unset GIFTWORTH_CHANNEL");
  });

  test("failures are JSON if answers are", async () => {
    const env = { GIFTWORTH_FORMAT: "json" };
    expect(JSON.parse((await cli(words("cost Rosse"), { env })).stderr)).toMatchObject({ exitCode: 2 });
    expect((await cli(words("cost Rosse -f csv"), { env })).stderr).toMatch(/^giftworth: error/);
  });
});
