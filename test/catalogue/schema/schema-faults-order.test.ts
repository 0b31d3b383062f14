import { describe, expect, test } from "vitest";
import { faultsOf, line, SOURCE } from "../../support/fixture.js";

const REGIMES = `${SOURCE}regions: [{ code: DE, name: D, source: s }]\nregimes:\n  - `;

test("faults are reported in the order of the file, whatever the order of sections and keys", () => {
  const sections = `${SOURCE}gifts:\n  - { name: Rose, coins: x, source: s }\nregions:\n  - { code: us, name: A, source: s }\n`;
  expect(faultsOf(sections).map(({ at }) => at?.line)).toEqual([4, 6]);
  const keys = "sources:\n  - { id: t, title: T, grade: rumour, url: example.org }\n";
  expect(faultsOf(keys).map(({ at }) => at?.column)).toEqual([31, 44]);
  const packages = `${SOURCE}priceLists:\n  - { id: a, channel: web, currency: USD, source: s, packages: { 70: x, 5: y } }\n`;
  expect(faultsOf(packages).map(({ message }) => message.slice(0, 4))).toEqual(["“70”", "“5” "]);
  const checks = `${SOURCE}priceLists:\n  - { id: a, region: UK, channel: web, currency: GBP, packages: { 70: 1 }, source: s }\nregionGroups:\n  - { id: ABC, name: A, members: [XX], source: s }\n`;
  expect(faultsOf(checks).map(({ at }) => at?.line)).toEqual([4, 6]);
});

test("an unknown key and the missing one it was meant for: both, in the order of the file", () => {
  // The missing key is reported at the entry (4:5), the unknown key at its own place.
  expect(faultsOf(`${SOURCE}gifts:\n  - name: Rose\n    coin: 1\n    source: s\n`).map(({ at }) => at?.line)).toEqual([
    4, 5,
  ]);
});

describe("a list of names", () => {
  const group = (members: string, cited = "source: s"): string =>
    `${SOURCE}regionGroups:\n  - { id: ABC, name: A, ${cited}, members: ${members} }\nregions: [{ code: DE, name: D, source: s }]\n`;

  test.each([
    ["a member", group("[DE, DE]"), "4:50 schema.duplicate “DE” is given twice"],
    ["a source", group("[DE]", "sources: [s, s]"), "4:38 schema.duplicate “s” is given twice"],
    [
      "a region",
      `${REGIMES}{ id: a, kind: flat, regions: [DE, DE], share: 0.5, stated: [], because: B, source: s }\n`,
      "5:40 schema.duplicate “DE” is given twice",
    ],
  ])("with %s twice, at the second", (_, text, expected) => {
    expect(faultsOf(text).map(line)).toEqual([expected]);
  });

  test("with every member three times", () => {
    const places = faultsOf(group("[DE, DE, DE, FR]")).map(({ at, code }) => `${at?.column} ${code}`);
    expect(places).toEqual(["50 schema.duplicate", "54 schema.duplicate", "58 catalogue.unknown-reference"]);
  });

  test("that is empty is reported in our words", () => {
    expect(faultsOf(group("[]")).map(line)).toEqual(["4:45 schema.invalid “members” is empty"]);
    expect(
      faultsOf(`${REGIMES}{ id: a, kind: flat, regions: [], share: 0.5, stated: [], because: B, source: s }\n`).map(
        line,
      ),
    ).toEqual(["5:35 schema.invalid “regions” is empty"]);
  });
});

test("a dollar is one dollar, and any other rate for it is refused", () => {
  const rates = (dollar: string): string =>
    `${SOURCE}rates:\n  - { month: 2026-06, source: s, perUsd: { EUR: 0.9, USD: ${dollar} } }\n`;
  expect(faultsOf(rates("2")).map(line)).toEqual(["4:59 schema.invalid “USD” cannot be 2: a dollar is one dollar"]);
  expect(faultsOf(rates("1.00"))).toEqual([]);
  expect(faultsOf(rates("1.01"))).toHaveLength(1);
});

describe("a key like any other", () => {
  // z.record drops it without a word: the rate is lost.
  test.each([
    ["rates", `${SOURCE}rates:\n  - { month: 2026-01, source: s, perUsd: { __proto__: 1, EUR: 1 } }\n`],
    [
      "packages",
      `${SOURCE}priceLists:\n  - { id: a, channel: web, currency: USD, source: s, packages: { __proto__: 1, 70: 1 } }\n`,
    ],
  ])("__proto__ in a table of %s is refused", (_, text) => {
    expect(faultsOf(text).map(({ code }) => code)).toEqual(["schema.invalid"]);
  });

  test.each([
    ["an anchor", "&a name"],
    ["a tag", "!!str name"],
  ])("%s on a key is refused as on a value", (_, key) => {
    const found = faultsOf(`${SOURCE}gifts:\n  - { ${key}: Rose, coins: 1, source: s }\n`).map(({ code }) => code);
    expect(found).toEqual(["yaml.refused"]);
  });
});

test("a list or a map in place of a plain value is reported as such", () => {
  for (const value of ["[1]", "{ a: 1 }"]) {
    expect(faultsOf(`${SOURCE}gifts:\n  - { id: 5, name: Rose, coins: ${value}, source: s }\n`).map(line)).toEqual([
      "4:33 schema.invalid “coins” expected a plain value here",
    ]);
  }
});

test("an entry that is not a map has its own message", () => {
  expect(faultsOf("gifts:\n  - Rose\n").map(({ message }) => message)).toEqual(["must be a map of keys and values"]);
});

test("two defaults from one day are rivals, however the day is written", () => {
  const list = (id: string, observed: string): string =>
    `  - { id: ${id}, region: US, channel: web, default: true, observed: ${observed}, currency: USD, packages: { 70: 1 }, source: s }\n`;
  const text = `${SOURCE}regions:\n  - { code: US, name: U, source: s }\npriceLists:\n${list("a", "2024")}${list("b", "2024-01-01")}`;
  expect(faultsOf(text).map(({ code }) => code)).toEqual(["catalogue.overlap"]);
});

test("every fault of an entry at once: a price too fine next to a misspelt one", () => {
  const text = `${SOURCE}priceLists:\n  - { id: a, channel: web, currency: USD, source: s, packages: { 70: 0.745, 350: x } }\n`;
  expect(faultsOf(text)).toHaveLength(2);
});

test("a refusal before the parser shows its line too", () => {
  expect(faultsOf(`${SOURCE}gifts:\n  - { name: Ro\0se, coins: 1, source: s }\n`)[0]?.excerpt?.width).toBe(1);
});

test("a number with a point in place of a whole number is not called “not a plain decimal number”", () => {
  expect(faultsOf(`${SOURCE}gifts:\n  - { name: Rose, coins: 5.5, source: s }\n`)[0]?.message).not.toContain(
    "not a plain decimal",
  );
});
