import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { faults, file, folder, gift } from "../../support/bad-catalogue.js";
import { cli } from "../../support/cli.js";
import { runs } from "../../support/runs.js";

describe("YAML that data does not need", () => {
  const good = gift("coins: 7");
  const refused: readonly (readonly [name: string, content: string])[] = [
    ["a directive of another version", `%YAML 1.1\n---\n${good}`],
    ["a directive of no version", `%YAML 9.9\n---\n${good}`],
    ["two documents", `${good}---\n${good}`],
    ["an alias", `sources:\n  - &a { id: mine, title: Mine, grade: blog }\n  - *a\n`],
    ["a merge", good.replace("coins: 7", "<<: { coins: 7 }")],
    ["a tag of a function", `x: !!js/function "() => 1"\n`],
    ["a tag of your own", `x: !foo 1\n`],
    ["a tag of binary data", good.replace("coins: 7", "coins: !!binary Nw==")],
    ["a key that is a list", "? [a]\n: 1\n"],
    ["a bracket that is never closed", good.replace("coins: 7 }", "coins: 7")],
    ["a quote that is never closed", good.replace("Thing", '"Thing')],
    ["a tab as indentation", "gifts:\n\t- { name: a }\n"],
  ];
  test.for(refused)("%s", async ([, content]) => {
    const path = file(content);
    const { exit, stdout, stderr } = await cli(["cost", "1", "--catalogue", path]);
    expect({ exit, stdout }, stderr).toEqual({ exit: 3, stdout: "" });
    expect(stderr).toMatch(/: error\[(yaml|schema)\.[a-z-]+\]: /);
    expect(stderr).not.toMatch(/^\s+at .*:\d+:\d+|node_modules/m);
  });
});

describe("depth and size", () => {
  const nested: readonly (readonly [name: string, content: string])[] = [
    ["open brackets", "[".repeat(1000)],
    ["open maps", "{a: ".repeat(1000)],
    ["lists within lists", "- ".repeat(1000)],
    ["keys within keys", "? ".repeat(500)],
    ["nested blocks", Array.from({ length: 900 }, (_, depth) => `${" ".repeat(depth)}a:\n`).join("")],
    [
      "a billion laughs",
      `a0: &a0 x\n${Array.from({ length: 9 }, (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n}, `.repeat(9)}*a${n}]\n`).join("")}`,
    ],
    [
      "many keys twice",
      `${Array.from({ length: Math.max(4_000, runs(20_000)) }, (_, n) => `key${n}: 1\n`)
        .join("")
        .repeat(2)}`,
    ],
  ];
  test.for(nested)("%s, twice in one process", async ([, content]) => {
    const [one, two] = [file(content), file(content)];
    const { exit, stdout, stderr } = await cli(["cost", "1", "--catalogue", one, "--catalogue", two]);
    expect({ exit, stdout }, stderr.slice(0, 300)).toEqual({ exit: 3, stdout: "" });
    expect(stderr).toContain(one);
    expect(stderr).not.toMatch(/this is a bug|Maximum call stack|^\s+at .*:\d+:\d+/m);
  });
  test("two thousand unknown keys", async () => {
    const path = file(Array.from({ length: 2000 }, (_, n) => `key${n}: 1\n`).join(""));
    const { exit, stdout, stderr } = await cli(["cost", "1", "--catalogue", path]);
    expect({ exit, stdout }).toEqual({ exit: 3, stdout: "" });
    expect(stderr.startsWith(`${path}:1:1: error[schema.unknown-key]`)).toBe(true);
  });
  test("fifty megabytes", async () => {
    const path = file("# nothing but words\n".repeat(2_600_000));
    const { exit, stdout } = await cli(["cost", "1", "--catalogue", path]);
    expect(stdout).toBe("");
    expect([3, 4]).toContain(exit);
  });
});

describe("bytes", () => {
  const good = gift("coins: 7");
  const works: readonly (readonly [name: string, content: string])[] = [
    ["CRLF", good.replaceAll("\n", "\r\n")],
    ["a byte-order mark", `\uFEFF${good}`],
    ["no newline at the end", good.trimEnd()],
    ["blank lines", good.replaceAll("\n", "\n\n")],
  ];
  test.for(works)("%s works", async ([, content]) => {
    const { stdout, stderr } = await cli(["cost", "Thing", "--catalogue", file(content), "--json"]);
    expect(stderr).toBe("");
    expect(JSON.parse(stdout).result.coins).toBe(7);
  });
  test("a fault after CRLF is on its line", async () => {
    const [fault] = await faults(gift("coin: 7").replaceAll("\n", "\r\n"), "schema.unknown-key");
    expect(fault).toMatchObject({ line: 4 });
  });
  const bytes = new TextEncoder().encode(good);
  test.for([
    ["UTF-16 little-endian", Uint8Array.from([0xff, 0xfe, ...[...bytes].flatMap((byte) => [byte, 0])])],
    ["UTF-16 big-endian", Uint8Array.from([0xfe, 0xff, ...[...bytes].flatMap((byte) => [0, byte])])],
    ["Latin-1", Uint8Array.from([...bytes, 0x23, 0xe9, 0x0a])],
  ] as const)("%s is named", async ([, content]) => {
    const [fault] = await faults(content, "yaml.encoding");
    expect(`${fault?.message} ${fault?.help}`).toContain("UTF-8");
  });
  test.for(["\0", "\u0007", "\u001B[31m"])("a control character %j in a name", async (character) => {
    const { exit, stdout, stderr } = await cli([
      "cost",
      "1",
      "--catalogue",
      file(good.replace("Thing", `Th${character}ing`)),
    ]);
    expect({ exit, stdout }, stderr).toEqual({ exit: 3, stdout: "" });
    expect(stderr).not.toMatch(/(?!\n)\p{Cc}/u);
  });
});

describe("files", () => {
  test.for([
    ["missing", (): string => join(folder, "nowhere.yaml"), "file.missing"],
    ["below a file", (): string => join(file("x"), "y.yaml"), "file.missing"],
    ["an address", (): string => "https://example.org/prices.yaml", "file.missing"],
  ] as const)("%s", async ([, pathOf, code]) => {
    const path = pathOf();
    const { exit, stdout, stderr } = await cli(["cost", "1", "--catalogue", path]);
    expect({ exit, stdout }, stderr).toEqual({ exit: 4, stdout: "" });
    expect(stderr).toContain(`error[${code}]`);
    expect(stderr).toContain(path);
  });
  test("a folder whose name looks like a file", async () => {
    const path = join(folder, "folder.yaml");
    mkdirSync(path);
    expect((await cli(["cost", "1", "--catalogue", path])).exit).toBe(4);
  });
});

describe("laid over", () => {
  test("an entry replaces the entry of its id as a whole", async () => {
    const path = file(gift("coins: 7").replace("id: 999001, name: Thing", "id: 6369, name: Lion"));
    const { stdout } = await cli(["cost", "Lion", "--catalogue", path, "--json"]);
    expect(JSON.parse(stdout).result.coins).toBe(7);
    expect(JSON.parse((await cli(["cost", "Lion", "--json"])).stdout).result.coins).toBe(29_999);
  });
  test("the later file replaces the earlier", async () => {
    const [seven, eight] = [file(gift("coins: 7")), file(gift("coins: 8"))];
    const coins = async (...paths: string[]): Promise<unknown> =>
      JSON.parse((await cli(["cost", "Thing", ...paths.flatMap((path) => ["--catalogue", path]), "--json"])).stdout)
        .result.coins;
    expect([await coins(seven, eight), await coins(eight, seven)]).toEqual([8, 7]);
  });
  test("a country without a list gets one", async () => {
    const content = `sources:\n  - { id: mine, title: Mine, grade: blog }\npriceLists:\n  - id: pk-web-mine\n    region: PK\n    channel: web\n    currency: PKR\n    observed: 2026-01-02\n    source: mine\n    default: true\n    packages: { 70: 200.00 }\n`;
    const { stdout } = await cli(["cost", "71", "--region", "PK", "--catalogue", file(content), "--json"]);
    const { result, sources } = JSON.parse(stdout);
    // 2 × 200.00; worth 400.00 × 71 ÷ 140 = 202.857
    expect(result).toMatchObject({
      cheapest: "pk-web-mine",
      offers: [{ pay: { amount: "400.00", currency: "PKR" }, worth: { amount: "202.86" } }],
    });
    expect(sources).toContainEqual(expect.objectContaining({ id: "mine", title: "Mine", grade: "blog" }));
  });
  test("the per-LIVE part is capped, after the penalty", async () => {
    const ladder = (most: string): string => `missionLadders:
  - id: live-rewards-2025
    perLiveMost: ${most}
    liveMinutes: { unstated: 0.20/0.38/0.38, under: { minutes: 5, rate: 0.20 }, above: { minutes: 25, rate: 0.38 }, between: assumed }
    newFollowers: { unstated: 0/0.01/0.02, from: { 0: 0, 5: 0.02 } }
    livesThisWeek: { unstated: 0/0.08/0.08, from: { 0: 0 } }
    teamMembers: { unstated: 0/0.01/0.02, from: { 0: 0 } }
    league: { unstated: 0/0/0.03, standing: { none: 0, stay: 0.01, best: 0.03 }, cap: 1000, capNote: a cap }
    sources: [live-success-2025]
`;
    const rate = async (most: string, penalty: string): Promise<unknown> => {
      const missions = "--live-minutes 26 --new-followers 5 --lives-this-week 0 --team-members 0 --league stay".split(
        " ",
      );
      const argv = ["payout", "--diamonds", "10000", "--region", "US", ...missions, "--penalty", penalty];
      return JSON.parse((await cli([...argv, "--catalogue", file(ladder(most)), "--json"])).stdout).result.rate.likely;
    };
    // 0.38 + 0.02 = 0.40, at most 0.30, and 0.01 of the week on top
    expect(await rate("0.30", "0%")).toBe("0.3100");
    // 0.40 − 0.05 = 0.35, still at most 0.30
    expect(await rate("0.30", "5%")).toBe("0.3100");
    // 0.40 − 0.15 = 0.25
    expect(await rate("0.30", "15%")).toBe("0.2600");
    expect(await rate("0.40", "0%")).toBe("0.4100");
  });
});
