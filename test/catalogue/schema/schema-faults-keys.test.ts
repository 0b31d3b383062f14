import { describe, expect, test } from "vitest";
import { faultsOf, line, SOURCE } from "../../support/fixture.js";

/** One list of packages; they are on line 8 from column 15 on. */
const list = (packages: string): string => `${SOURCE}priceLists:
  - id: a
    channel: web
    currency: USD
    source: s
    packages: ${packages}
`;

describe("keys", () => {
  test("an unknown one, with the key that was meant", () => {
    const found = faultsOf(`${SOURCE}gifts:\n  - name: Rose\n    coin: 1\n    coins: 1\n    source: s\n`);
    expect(found).toEqual([
      {
        code: "schema.unknown-key",
        severity: "error",
        message: "unknown key “coin”",
        at: { file: "t.yaml", line: 5, column: 5 },
        excerpt: { text: "    coin: 1", width: 4 },
        help: "did you mean “coins”?",
      },
    ]);
  });

  test("an unknown one that resembles no key lists them all", () => {
    const [found] = faultsOf(`${SOURCE}gifts:\n  - { name: Rose, coins: 1, source: s, zzzzzzzz: 1 }\n`);
    expect(line(found!)).toBe("4:40 schema.unknown-key unknown key “zzzzzzzz”");
    expect(found?.help).toBe(
      "keys here are id, name, also, coins, streaks, first, seen, retired, accepted, source, sources",
    );
  });

  test.each<[string, string, string, string]>([
    ["of a file", "gift: []\n", "1:1", "gifts"],
    [
      "of a ban",
      `${SOURCE}regions:\n  - { code: US, name: U, source: s, banned: { form: 2020, source: s, from: 2020 } }\n`,
      "4:47",
      "from",
    ],
    [
      "of a custom amount",
      list("{ 70: 1 }").replace(/$/, "    custom: { minimun: 1, minimum: 1, maximum: 2, perCoin: 1, source: s }\n"),
      "9:15",
      "minimum",
    ],
    [
      "of a payout model",
      `${SOURCE}payoutModels:\n  - { id: a, label: A, verdict: V, base: diamonds, coinsPerDiamond: 1, nominal: 1, share: 1, source: s, lable: B }\n`,
      "4:105",
      "label",
    ],
    [
      "of a regime",
      `${SOURCE}regimes:\n  - { id: a, kind: flat, regions: all, share: 1, stated: [], because: B, source: s, untill: 2025-01-01 }\n`,
      "4:85",
      "until",
    ],
  ])("an unknown one %s", (_, text, place, meant) => {
    const found = faultsOf(text).filter(({ code }) => code === "schema.unknown-key");
    expect(found.map(({ at, help }) => [`${at?.line}:${at?.column}`, help])).toEqual([
      [place, `did you mean “${meant}”?`],
    ]);
  });

  test("a missing one, at the entry that lacks it", () => {
    expect(faultsOf(`${SOURCE}gifts:\n  - name: Rose\n    source: s\n`).map(line)).toEqual([
      "4:5 schema.missing-key missing key “coins”",
    ]);
    expect(faultsOf(`${SOURCE}gifts:\n  - { coins: 1, source: s }\n`).map(line)).toEqual([
      "4:5 schema.missing-key missing key “name”",
    ]);
    expect(faultsOf(list("{ 70: 1 }").replace("    packages: { 70: 1 }\n", "")).map(line)).toEqual([
      "4:5 schema.missing-key missing key “packages”",
    ]);
  });

  test("a missing source, and one given both ways", () => {
    expect(faultsOf(`${SOURCE}gifts:\n  - { name: Rose, coins: 1 }\n`).map(line)).toEqual([
      "4:5 schema.missing-key missing key “source”: every figure names where it was published",
    ]);
    expect(faultsOf(`${SOURCE}gifts:\n  - { name: Rose, coins: 1, source: s, sources: [s] }\n`).map(line)).toEqual([
      "4:5 schema.invalid has both “source” and “sources”",
    ]);
    expect(faultsOf(`${SOURCE}gifts:\n  - { name: Rose, coins: 1, sources: [] }\n`).map(line)).toEqual([
      "4:38 schema.invalid “sources” must name at least one source",
    ]);
  });

  test.each([
    [
      "in a block",
      `${SOURCE}gifts:\n  - name: Rose\n    coins: 1\n    coins: 1\n    source: s\n`,
      "6:5 yaml.refused the key “coins” is given twice",
    ],
    [
      "between braces",
      `${SOURCE}gifts:\n  - { name: Rose, coins: 1, name: Rosa, source: s }\n`,
      "4:29 yaml.refused the key “name” is given twice",
    ],
    ["of packages", list("{ 70: 1, 70: 2 }"), "8:24 yaml.refused the key “70” is given twice"],
    ["in quotes", list('{ 70: 1, "70": 1 }'), "8:24 yaml.refused the key “70” is given twice"],
    ["of the file", `${SOURCE}sources: []\n`, "3:1 yaml.refused the key “sources” is given twice"],
    [
      "__proto__",
      `${SOURCE}gifts:\n  - { __proto__: 1, __proto__: 2, name: A, coins: 1, source: s }\n`,
      "4:21 yaml.refused the key “__proto__” is given twice",
    ],
  ])("one given twice, %s", (_, text, found) => expect(faultsOf(text).map(line)).toContain(found));

  test("one given twice does not hide other faults", () => {
    const text = `${SOURCE}gifts:\n  - { name: A, name: B, coins: x, source: s }\n`;
    expect(faultsOf(text).map(({ code }) => code)).toEqual(["yaml.refused", "schema.invalid"]);
  });

  test.each(["__proto__", "constructor", "toString"])("%s is a key like any other: unknown", (key) => {
    expect(faultsOf(`${SOURCE}gifts:\n  - { name: Rose, coins: 1, source: s, ${key}: 1 }\n`).map(line)).toEqual([
      `4:40 schema.unknown-key unknown key “${key}”`,
    ]);
  });
});

describe("a comma in a number between braces", () => {
  const list = (packages: string): string =>
    `${SOURCE}priceLists:\n  - { id: a, channel: web, currency: USD, source: s, packages: { ${packages} } }\n`;
  const said = (packages: string): string[] =>
    faultsOf(list(packages)).map((one) => `${line(one)}; ${one.help?.split(", w")[0]}`);

  // The first value is in column 70, after “70: ”.
  test.each<[string, readonly string[]]>([
    ["70: 290,50", ["4:70 schema.invalid a comma in the number “290,50”; write 290.50"]],
    ["70: 1,450", ["4:70 schema.invalid a comma in the number “1,450”; write 1450"]],
    ["70: 1,000,000", ["4:70 schema.invalid a comma in the number “1,000,000”; write 1000000"]],
    ["70: 1,450.50", ["4:70 schema.invalid a comma in the number “1,450.50”; write 1450.50"]],
    ["70: 1.450,50", ["4:70 schema.invalid a comma in the number “1.450,50”; write 1450.50"]],
    ["70: 0,05", ["4:70 schema.invalid a comma in the number “0,05”; write 0.05"]],
    [
      "70: 0,74, 350: 3,70, x: 1",
      [
        "4:70 schema.invalid a comma in the number “0,74”; write 0.74",
        "4:81 schema.invalid a comma in the number “3,70”; write 3.70",
        "4:87 schema.invalid “x” contains “x”; write a whole number in plain digits; undefined",
      ],
    ],
  ])("%s", (packages, expected) => expect(said(packages)).toEqual(expected));

  test("separated from the comma is a key without a value", () => {
    expect(said("70: 290, 350")).toEqual(
      ["4:64 schema.missing-key missing key “350”; undefined"].map((one) => expect.stringContaining(one.slice(5))),
    );
  });
});

test("marks are text in quotes, in words and in comments", () => {
  const names = ['"!foo"', "'!!str x'", "Oh! yes", "a&b", "a *b", '"&a"', "wow !bang"];
  const gifts = names.map((name) => `  - { name: ${name}, coins: 1, source: s } # !no &no *no\n`).join("");
  expect(faultsOf(`${SOURCE}# !foo &a *b\ngifts:\n${gifts}`)).toEqual([]);
  expect(faultsOf(`${SOURCE}gifts:\n  - name: >\n      !folded\n      &text\n    coins: 1\n    source: s\n`)).toEqual(
    [],
  );
});

test("a tag is refused wherever it is, and every tag is reported", () => {
  const text = `${SOURCE}gifts:\n  - !a { !b name: !!str 5, coins: !!int 1, source: !<x> s }\n`;
  expect(faultsOf(text).map(line)).toEqual([
    "4:5 yaml.refused a tag “!a” is not allowed",
    "4:10 yaml.refused a tag “!b” is not allowed",
    "4:19 yaml.refused a tag “!!str” is not allowed",
    "4:35 yaml.refused a tag “!!int” is not allowed",
    "4:52 yaml.refused a tag “!<x>” is not allowed",
  ]);
});
