import { describe, expect, test } from "vitest";
import { file } from "../../support/bad-catalogue.js";
import { cli } from "../../support/cli.js";
import { faultsOf, line, SOURCE } from "../../support/fixture.js";

// Every entry below has one fault of form; its other faults are reported in the same run.
test.each<[string, string, readonly string[]]>([
  [
    "an id that is given twice",
    "gifts:\n  - { id: 5, name: A, coins: 1, source: s }\n  - { id: 5, name: A, coins: x, source: s }\n",
    ["5:5 schema.duplicate “id 5” is in gifts twice", "5:30 schema.invalid"],
  ],
  [
    "the first of two",
    "gifts:\n  - { name: A, coins: x, source: s }\n  - { name: a, coins: 1, source: s }\n",
    ["4:23 schema.invalid", "5:5 schema.duplicate “a” is in gifts twice"],
  ],
  [
    "a source that does not exist",
    "gifts:\n  - { id: 0, name: A, coins: 1, source: t }\n",
    ["4:11 schema.invalid", "4:41 catalogue.unknown-reference there is no source “t”"],
  ],
  [
    "one of several sources",
    "gifts:\n  - { id: 0, name: A, coins: 1, sources: [s, t] }\n",
    ["4:11 schema.invalid", "4:46 catalogue.unknown-reference there is no source “t”"],
  ],
  [
    "a region that does not exist",
    "priceLists:\n  - { id: a, region: FR, channel: wap, currency: EUR, packages: { 70: 1 }, source: s }\n",
    ["4:22 catalogue.unknown-reference there is no region “FR”", "4:35 schema.invalid"],
  ],
  [
    "regions of a rule of an unknown kind",
    "rules:\n  - { id: a, rule: capp, regions: [FR], amount: 1, currency: USD, source: s }\n",
    ["4:20 schema.invalid", "4:36 catalogue.unknown-reference there is no region “FR”"],
  ],
  [
    "a ladder that does not exist",
    "regimes:\n  - { id: a, kind: scaled, regions: all, ladder: l, colour: red, source: s }\n",
    ["4:50 catalogue.unknown-reference there is no ladder “l”", "4:53 schema.unknown-key"],
  ],
  [
    "an end before the beginning",
    "gifts:\n  - { name: A, coins: x, first: 2024, seen: 2023, source: s }\n",
    ["4:23 schema.invalid", "4:45 schema.invalid “A” was last seen in 2023, before it was first seen in 2024"],
  ],
])("%s", (_, text, expected) => {
  const found = faultsOf(SOURCE + text).map(line);
  expect(found.map((one, index) => one.slice(0, expected[index]?.length))).toEqual(expected);
});

/** What a check reports about a file with faults: place and code. */
async function reported(text: string): Promise<string[]> {
  const { stderr } = await cli(["catalogue", "check", file(text), "--json"]);
  const { diagnostics } = JSON.parse(stderr) as {
    readonly diagnostics: readonly { code: string; line: number; column: number }[];
  };
  return diagnostics.map((one) => `${one.line}:${one.column} ${one.code}`);
}

const REGIONS = `${SOURCE}regions: [{ code: US, name: U, source: s }]\n`;

test("rivals, whichever of them has a fault of its own", () => {
  const list = (id: string, more = ""): string =>
    `  - { id: ${id}, region: US, channel: web, default: true, currency: USD, source: s, packages: { 70: 1 }${more} }\n`;
  for (const lists of [list("a") + list("b", ", colour: red"), list("a", ", colour: red") + list("b")]) {
    const found = faultsOf(`${REGIONS}priceLists:\n${lists}`).map(line);
    expect(found).toContain("6:49 catalogue.overlap “b” is a default for US web from the same day as “a”");
  }
});

test("rules that overlap, unless a fault is in what they would overlap by", () => {
  const rule = (id: string, more: string): string =>
    `  - { id: ${id}, rule: cap, regions: [US], amount: 1, currency: USD, source: s${more} }\n`;
  const overlaps = (more: string): boolean =>
    faultsOf(`${REGIONS}rules:\n${rule("a", "")}${rule("b", more)}`).some(({ code }) => code === "catalogue.overlap");
  expect(overlaps(", colour: red")).toBe(true);
  expect(overlaps(", from: yesterday")).toBe(false);
});

test("an entry that a fault makes unreadable is not reported as missing or double", () => {
  const text = `${SOURCE}gifts:\n  - { id: x, name: A, coins: 1, source: S }\n  - { id: y, name: A, coins: 1, source: s }\n`;
  expect(faultsOf(text).map(({ code }) => code)).toEqual(["schema.invalid", "schema.invalid", "schema.invalid"]);
});

describe("a doubt in an entry with an unknown key", () => {
  test("is reported with it, at its own place", async () => {
    const list = (id: string, channel: string, more: string): string =>
      `  - { id: ${id}, region: US, channel: ${channel}, nte: x, observed: 2026, default: true, source: s, ${more} }\n`;
    const lists =
      list("a", "web", "currency: USD, packages: { 70: 0.74, 350: 37.00 }") +
      list("b", "ios", "currency: EUR, packages: { 65: 0.99 }");
    const gifts =
      "  - { id: 5655, name: Rose, coins: 9, nte: x, source: s }\n  - { id: 900005, name: Lion, coins: 9, nte: x, source: s }\n";
    expect(await reported(`${SOURCE}priceLists:\n${lists}gifts:\n${gifts}`)).toEqual([
      "4:132 catalogue.price-jump",
      "4:132 catalogue.disagree",
      "5:100 catalogue.other-currency",
      "7:36 gift.price-changed",
      "8:5 gift.several-prices",
      "4:40 schema.unknown-key",
      "5:40 schema.unknown-key",
      "7:39 schema.unknown-key",
      "8:41 schema.unknown-key",
    ]);
  });

  test("takes the misspelt key as it was meant: a misspelt end is an end", () => {
    const rule = (id: string, more: string): string =>
      `  - { id: ${id}, rule: cap, regions: [US], amount: 1, currency: USD, source: s, ${more} }\n`;
    const text = `${REGIONS}rules:\n${rule("a", "untill: 2025-01-01")}${rule("b", "from: 2025-01-01")}`;
    expect(faultsOf(text).map(({ code }) => code)).toEqual(["schema.unknown-key"]);
  });

  test("an unknown key within a value is left out as well", async () => {
    const custom = "custom: { minimum: 30, maximum: 900, perCoin: 0.5, colour: red, source: s }";
    const text = `${SOURCE}priceLists:\n  - { id: a, region: GB, channel: web, currency: GBP, observed: 2019, default: true, source: s, packages: { 70: 0.74 }, ${custom} }\n`;
    expect((await reported(text)).map((one) => one.split(" ")[1])).toEqual([
      "catalogue.price-jump",
      "schema.unknown-key",
    ]);
  });
});

test("a day in the future is doubted at its own place, also in an entry with a fault", async () => {
  expect(await reported(`${SOURCE}gifts:\n  - { id: 900001, name: A, coins: x, seen: 2027-01, source: s }\n`)).toEqual([
    "4:44 catalogue.future-day",
    "4:35 schema.invalid",
  ]);
});
