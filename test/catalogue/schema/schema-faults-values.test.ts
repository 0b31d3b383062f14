import { describe, expect, test } from "vitest";
import { catalogueOf, faultsOf, line, SOURCE } from "../../support/fixture.js";

/** One list of packages; they are on line 8 from column 15 on. */
const list = (packages: string): string => `${SOURCE}priceLists:
  - id: a
    channel: web
    currency: USD
    source: s
    packages: ${packages}
`;

describe("values", () => {
  const entry = (section: string, text: string): string => `${SOURCE}${section}:\n  - ${text}\n`;

  test.each<[string, string, string, string]>([
    [
      "a day that does not exist",
      entry("gifts", "{ name: A, coins: 1, first: 2026-02-30, source: s }"),
      "4:33",
      "“first” “2026-02-30” is not a year, month or day, like 2024, 2024-05 or 2024-05-02",
    ],
    [
      "a month that does not exist",
      entry("gifts", "{ name: A, coins: 1, seen: 2026-13, source: s }"),
      "4:32",
      "“seen” “2026-13” is not a year, month or day, like 2024, 2024-05 or 2024-05-02",
    ],
    [
      "a day in another order",
      entry("gifts", "{ name: A, coins: 1, seen: 1/2/2026, source: s }"),
      "4:32",
      "“seen” “1/2/2026” is not a year, month or day, like 2024, 2024-05 or 2024-05-02",
    ],
    [
      "a rule from a month on",
      entry(
        "regimes",
        "{ id: a, kind: flat, regions: all, from: 2025-02, share: 1, stated: [], because: B, source: s }",
      ),
      "4:46",
      "“from” “2025-02” is not a date, like 2025-02-10",
    ],
    [
      "a year of rates",
      entry("rates", "{ month: 2026, perUsd: { EUR: 1 }, source: s }"),
      "4:14",
      "“month” must be a month, like 2026-06",
    ],
    [
      "a currency in small letters",
      entry("rates", "{ month: 2026-01, perUsd: { eur: 1 }, source: s }"),
      "4:33",
      "“eur” is not an ISO 4217 currency code, like USD",
    ],
    [
      "an unknown currency",
      entry("rates", "{ month: 2026-01, perUsd: { XAU: 1 }, source: s }"),
      "4:33",
      "“XAU” is not an ISO 4217 currency code, like USD",
    ],
    [
      "a country in small letters",
      entry("regions", "{ code: us, name: U, source: s }"),
      "4:13",
      "“code” “us” is not an ISO 3166 country code, like GB",
    ],
    [
      "an id in capitals",
      entry("sources", "{ id: S, title: T, grade: blog }").replace(SOURCE, ""),
      "2:11",
      "“id” “S” is not an id: use lowercase letters, digits and single hyphens",
    ],
    [
      "an unknown grade",
      entry("sources", "{ id: t, title: T, grade: rumour }").replace(SOURCE, ""),
      "2:31",
      "“grade” must be one of official, official-elsewhere, press, page-copy, aggregated, blog",
    ],
    [
      "text that is not an address",
      entry("sources", "{ id: t, title: T, grade: blog, url: example.org }").replace(SOURCE, ""),
      "2:42",
      "“url” must be a web address",
    ],
    [
      "neither true nor false",
      entry("gifts", "{ name: A, coins: 1, retired: yes, source: s }"),
      "4:35",
      "“retired” “yes” is not true or false",
    ],
    [
      "a share above one",
      entry(
        "payoutModels",
        "{ id: a, label: A, verdict: V, base: spend, share: 1.5, storeFee: { ios: 0.30 }, source: s }",
      ),
      "4:56",
      "“share” must be from 0 to 1, like 0.5",
    ],
    [
      "a share in percent",
      entry(
        "payoutModels",
        "{ id: a, label: A, verdict: V, base: spend, share: 50%, storeFee: { ios: 0.30 }, source: s }",
      ),
      "4:56",
      "“share” “50%” contains “%”; write plain digits with a point, like 0.74",
    ],
    [
      "an unknown base",
      entry("payoutModels", "{ id: a, label: A, verdict: V, base: coins, share: 0.5, source: s }"),
      "4:42",
      "“base” must be diamonds or spend",
    ],
    [
      "an unknown channel",
      list("{ 70: 1 }").replace("web", "appstore"),
      "5:14",
      "“channel” must be one of web, ios, android, app, unspecified",
    ],
    [
      "a span backwards",
      list("{ 70: 1 }").replace("    source", "    observed: 2024..2022\n    source"),
      "7:15",
      "“observed” “2024..2022” is not a date or a span, like 2024-05-02 or 2022..2024",
    ],
    ["no packages", list("{}"), "8:15", "“packages” is empty"],
    ["a package of no coins", list("{ 0: 1 }"), "8:17", "“0” must be above 0"],
    [
      "a package with a leading zero",
      list("{ 070: 1 }"),
      "8:17",
      "“070” has a leading zero; write a whole number in plain digits",
    ],
    ["a package for nothing", list("{ 70: 0.00 }"), "8:21", "“70” must be above 0"],
    ["a package of too many coins", list("{ 10000001: 1 }"), "8:17", "“10000001” is more coins than any package holds"],
    [
      "a price finer than its currency",
      list("{ 70: 0.745 }"),
      "8:21",
      "“70” the price of 70 coins, 0.745, has more decimals than USD",
    ],
    [
      "cents of a yen",
      list("{ 70: 110.5 }").replace("USD", "JPY"),
      "8:21",
      "“70” the price of 70 coins, 110.5, has more decimals than JPY",
    ],
    [
      "a custom amount beyond exact integers",
      // 10^9 coins at 9,007,200 cents are 9.0072 × 10^15; integers are exact up to 9.00719925 × 10^15.
      list("{ 70: 1 }\n    custom: { minimum: 1, maximum: 1000000000, perCoin: 90072, source: s }"),
      "9:13",
      "“custom” 1000000000 coins at 90072 USD are more money than can be counted",
    ],
    [
      "a default without a region",
      list("{ 70: 1 }").replace("    source", "    default: true\n    source"),
      "7:14",
      "“default” is a default without a region",
    ],
    ["an empty name", entry("gifts", '{ name: "  ", coins: 1, source: s }'), "4:13", "“name” is empty"],
    [
      "a section that is not a list",
      "gifts: { name: Rose }\n",
      "1:8",
      "“gifts” must be a list, one “- ” item per line",
    ],
    ["a section without entries", `${SOURCE}gifts:\n`, "3:7", "“gifts” must be a list, one “- ” item per line"],
    ["a plain value in place of a map", list("70"), "8:15", "“packages” must be a map of keys and values"],
  ])("%s", (_, text, place, message) => {
    expect(faultsOf(text).map(line)).toEqual([`${place} schema.invalid ${message}`]);
  });

  test("an entry that is not a map", () => {
    expect(faultsOf("gifts:\n  - Rose\n").map(({ code, at }) => [code, at?.line, at?.column])).toEqual([
      ["schema.invalid", 2, 5],
    ]);
  });

  test("prices down to the last minor unit are accepted", () => {
    expect(catalogueOf(list("{ 70: 0.74 }")).priceLists[0]?.packages[0]?.price).toBe("0.74");
    expect(catalogueOf(list("{ 70: 1.125 }").replace("USD", "KWD")).priceLists[0]?.packages[0]?.price).toBe("1.125");
    expect(catalogueOf(list("{ 10000000: 110 }").replace("USD", "JPY")).priceLists[0]?.packages[0]?.coins).toBe(
      10_000_000,
    );
  });
});

test("ranges begin with the lowest, and ladders with 0", () => {
  const text = `${SOURCE}rules:
  - { id: a, rule: processing, regions: all, days: 15/1/36, source: s }
  - { id: b, rule: withholding, regions: all, part: 0.3/0.1/0.2, source: s }
missionLadders:
  - id: l
    perLiveMost: 0.4
    liveMinutes: { unstated: 0.2, under: { minutes: 25, rate: 0.2 }, above: { minutes: 5, rate: 0.38 }, between: B }
    newFollowers: { unstated: 0, from: { 1: 0.02 } }
    livesThisWeek: { unstated: 0.08/0.02/0.03, from: { 0: 0 } }
    teamMembers: { unstated: 0, from: { 0: 0 } }
    league: { unstated: 0, standing: { none: 0 }, cap: 1000, capNote: C }
    source: s
`;
  expect(faultsOf(text).map(line)).toEqual([
    "4:52 schema.invalid “days” “15/1/36” is out of order: write the lowest first, the highest last",
    "5:53 schema.invalid “part” “0.3/0.1/0.2” is out of order: write the lowest first, the highest last",
    "9:18 schema.invalid “liveMinutes” has “above” at no more minutes than “under”",
    "10:40 schema.invalid “from” has no row for 0, which counts if there is no other",
    "11:32 schema.invalid “unstated” “0.08/0.02/0.03” is out of order: write the lowest first, the highest last",
  ]);
  const right = [
    ["15/1/36", "1/15/36"],
    ["0.3/0.1/0.2", "0.1/0.1/1.0"],
    ["25", "4"],
    ["{ 1: 0.02 }", "{ 1: 0.02, 0: 0 }"],
    ["0.08/0.02/0.03", "0/0.10/0.3"],
  ] as const;
  expect(faultsOf(right.reduce((all, [wrong, better]) => all.replace(wrong, better), text))).toEqual([]);
});
