import { describe, expect, test } from "vitest";
import { catalogueOf, faultsOf, line, SOURCE } from "../../support/fixture.js";

const REGIONS = `${SOURCE}regions:
  - { code: US, name: United States, source: s }
  - { code: GB, name: United Kingdom, source: s }
  - { code: DE, name: Germany, source: s }
regionGroups:
  - { id: EUR, name: Some, members: [DE, GB], source: s }
`;

describe("references", () => {
  test.each<[string, string, readonly string[], string | undefined]>([
    [
      "a source, with the near one",
      `${SOURCE}gifts:\n  - { name: A, coins: 1, source: ss }\n`,
      ["4:34 there is no source “ss”"],
      undefined,
    ],
    [
      "a source of a custom amount",
      `${SOURCE}priceLists:\n  - id: a\n    channel: web\n    currency: USD\n    source: s\n    packages: { 70: 1 }\n    custom: { minimum: 1, maximum: 2, perCoin: 1, source: t }\n`,
      ["9:59 there is no source “t”"],
      undefined,
    ],
    [
      "a source of a ban",
      `${SOURCE}regions:\n  - { code: US, name: U, source: s, banned: { from: 2020, source: t } }\n`,
      ["4:67 there is no source “t”"],
      undefined,
    ],
    [
      "a member of a group",
      `${SOURCE}regionGroups:\n  - { id: ABC, name: A, members: [US], source: s }\n`,
      ["4:35 there is no region “US”"],
      undefined,
    ],
    [
      "the region of a list",
      `${REGIONS}priceLists:\n  - { id: a, region: FR, channel: web, currency: EUR, packages: { 70: 1 }, source: s }\n`,
      ["10:22 there is no region “FR”"],
      undefined,
    ],
    [
      "the region of a regime",
      `${REGIONS}regimes:\n  - { id: a, kind: flat, regions: [EURO], share: 1, stated: [JP], because: B, source: s }\n`,
      ["10:36 there is no region “EURO”", "10:62 there is no region “JP”"],
      "did you mean “EUR”?",
    ],
    [
      "the ladder of a regime",
      `${REGIONS}regimes:\n  - { id: a, kind: scaled, regions: [US], ladder: live-2025, source: s }\n`,
      ["10:51 there is no ladder “live-2025”"],
      undefined,
    ],
  ])("%s", (_, text, found, help) => {
    const faults = faultsOf(text);
    expect(faults.map(({ at, message }) => `${at?.line}:${at?.column} ${message}`)).toEqual(found);
    expect(new Set(faults.map(({ code }) => code))).toEqual(new Set(["catalogue.unknown-reference"]));
    if (help !== undefined) expect(faults[0]?.help).toBe(help);
  });

  test("a near source is suggested", () => {
    const text =
      "sources:\n  - { id: sun-2022, title: S, grade: press }\ngifts:\n  - { name: A, coins: 1, source: sun-2020 }\n";
    expect(faultsOf(text).map(({ help }) => help)).toEqual(["did you mean “sun-2022”?"]);
  });

  test("a list is not a group, and a group is not a list's region", () => {
    const text = `${REGIONS}priceLists:\n  - { id: a, region: EU, channel: web, currency: EUR, packages: { 70: 1 }, source: s }\n`;
    expect(faultsOf(text).map(line)).toEqual(["10:22 catalogue.unknown-reference there is no region “EU”"]);
  });
});

describe("regimes in force on one day", () => {
  const regime = (id: string, regions: string, dates = ""): string =>
    `  - { id: ${id}, kind: flat, regions: ${regions}, ${dates}share: 0.5, stated: [], because: B, source: s }\n`;
  const regimes = (...entries: readonly string[]): string => `${REGIONS}regimes:\n${entries.join("")}`;

  test.each<[string, string]>([
    ["both open", regimes(regime("a", "[US]"), regime("b", "[US, DE]"))],
    ["open at the start", regimes(regime("a", "[US]"), regime("b", "[US]", "from: 2025-01-01, "))],
    [
      "one day in common",
      regimes(regime("a", "[US]", "until: 2025-01-02, "), regime("b", "[US]", "from: 2025-01-01, ")),
    ],
    [
      "one inside the other",
      regimes(
        regime("a", "[US]", "from: 2024-01-01, until: 2026-01-01, "),
        regime("b", "[US]", "from: 2025-01-01, until: 2025-02-01, "),
      ),
    ],
    ["later one first", regimes(regime("a", "[US]", "from: 2025-01-01, "), regime("b", "[US]", "until: 2025-01-02, "))],
  ])("%s", (_, text) => {
    expect(faultsOf(text)).toEqual([
      {
        code: "catalogue.overlap",
        severity: "error",
        message: "“b” overlaps “a” for US: two regimes cannot be in force on one day",
        at: { file: "t.yaml", line: 11, column: 35 },
        excerpt: { text: text.split("\n")[10], width: 1 },
        related: [{ at: { file: "t.yaml", line: 10, column: 5 }, message: "the other one" }],
        help: "end the earlier one with “until”",
      },
    ]);
  });

  test("a country and the group it is in overlap", () => {
    expect(faultsOf(regimes(regime("a", "[EUR]"), regime("b", "[DE]"))).map(({ message }) => message)).toEqual([
      "“b” overlaps “a” for DE: two regimes cannot be in force on one day",
    ]);
  });

  test("two for all regions overlap", () => {
    expect(faultsOf(regimes(regime("a", "all"), regime("b", "all"))).map(({ code }) => code)).toEqual([
      "catalogue.overlap",
    ]);
  });

  test.each<[string, string]>([
    [
      "the next begins the day the first ends",
      regimes(regime("a", "[US]", "until: 2025-01-01, "), regime("b", "[US]", "from: 2025-01-01, ")),
    ],
    ["a gap", regimes(regime("a", "[US]", "until: 2024-01-01, "), regime("b", "[US]", "from: 2025-01-01, "))],
    ["other regions", regimes(regime("a", "[US]"), regime("b", "[EUR]"))],
    ["one for all next to one for a region", regimes(regime("a", "all"), regime("b", "[US]"))],
  ])("none: %s", (_, text) => expect(faultsOf(text)).toEqual([]));
});

describe("defaults", () => {
  const list = (id: string, more: string): string =>
    `  - { id: ${id}, ${more}, currency: USD, packages: { 70: 1 }, source: s }\n`;
  const lists = (...entries: readonly string[]): string => `${REGIONS}priceLists:\n${entries.join("")}`;
  const us = "region: US, channel: web, default: true";

  test.each<[string, string]>([
    ["both undated", lists(list("a", us), list("b", us))],
    ["both from one day", lists(list("a", `${us}, observed: 2024`), list("b", `${us}, observed: 2024`))],
    [
      "both from one day, ending on others",
      lists(list("a", `${us}, observed: 2024`), list("b", `${us}, observed: 2024..2025`)),
    ],
  ])("two rivals, %s", (_, text) => {
    expect(faultsOf(text)).toMatchObject([
      {
        code: "catalogue.overlap",
        message: "“b” is a default for US web from the same day as “a”",
        at: { line: 11, column: 49 },
        related: [{ at: { line: 10, column: 5 } }],
        help: "keep “default: true” on one of them",
      },
    ]);
  });

  test.each<[string, string]>([
    ["of another channel", lists(list("a", us), list("b", us.replace("web", "ios")))],
    ["of another region", lists(list("a", us), list("b", us.replace("US", "GB")))],
    ["of another day", lists(list("a", `${us}, observed: 2024`), list("b", `${us}, observed: 2025`))],
    ["that is none", lists(list("a", us), list("b", us.replace(", default: true", "")))],
  ])("no rival: one %s", (_, text) => expect(faultsOf(text)).toEqual([]));
});

describe("the default payout model", () => {
  const model = (id: string, rest: string): string => `  - { id: ${id}, label: L, verdict: V, source: s, ${rest} }\n`;
  const DIAMONDS = "base: diamonds, coinsPerDiamond: 1, nominal: 0.01, share: regional";
  const SPEND = "base: spend, share: 0.5, storeFee: { ios: 0.3 }";
  const models = (...lines: readonly string[]): string => `${SOURCE}payoutModels:\n${lines.join("")}`;
  const one = model("a", `default: true, ${DIAMONDS}`);

  test.each<[string, string, readonly string[]]>([
    ["is one", models(one, model("b", DIAMONDS)), []],
    ["is not missing", models(model("a", DIAMONDS)), ["4:5 schema.invalid no payout model is the default"]],
    [
      "is only one",
      models(one, model("b", `default: true, ${DIAMONDS}`)),
      ["5:56 catalogue.overlap both “b” and “a” are the default payout model"],
    ],
    [
      "starts from diamonds",
      models(model("a", `default: true, ${SPEND}`)),
      ["4:5 schema.invalid “a” is the default payout model, but starts from what viewers pay"],
    ],
  ])("%s", (_, text, found) => {
    expect(faultsOf(text).map(line)).toEqual(found);
  });

  test("laid over another it replaces the other only if that is restated", () => {
    const below = catalogueOf(models(one));
    const second = model("b", `default: true, ${DIAMONDS}`);
    expect(faultsOf(models(second), below)).toHaveLength(1);
    expect(faultsOf(models(second, model("a", DIAMONDS)), below)).toEqual([]);
    expect(faultsOf(models(model("a", DIAMONDS)), below)).toHaveLength(1);
  });
});
