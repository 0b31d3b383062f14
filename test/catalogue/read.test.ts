import { describe, expect, test } from "vitest";
import { catalogueFrom } from "../../src/catalogue/load.js";
import { unwrap } from "../../src/core/diagnostic.js";
import { catalogueOf, faultsOf, line, SOURCE } from "../support/fixture.js";

/** One gift whose price in coins stands at 4:33. */
const gift = (coins: string): string => `${SOURCE}gifts:\n  - { id: 5, name: Rose, coins: ${coins}, source: s }\n`;

/** One rate that stands at 7:12. */
const rate = (text: string): string =>
  `${SOURCE}rates:\n  - month: 2026-01\n    source: s\n    perUsd:\n      EUR: ${text}\n`;

/** One list of packages; they stand on line 8 from column 15 on. */
const list = (packages: string): string => `${SOURCE}priceLists:
  - id: a
    channel: web
    currency: USD
    source: s
    packages: ${packages}
`;

describe("what is written is what is read", () => {
  test("every kind of entry, its numbers as typed, its place", () => {
    const text = `# A comment before anything.
sources:
  - id: s
    title: "A title:  with a colon"
    url: https://example.org/a
    grade: press
    date: 2024-05
regionGroups:
  - { id: ABC, name: A group, members: [US, GB], source: s }
regions:
  - { code: US, name: United States, currency: USD, source: s }
  - { code: GB, name: United Kingdom, source: s, banned: { from: 2020-06-29, source: s } }
priceLists:
  - id: us-web
    region: US
    channel: web
    currency: USD
    observed: 2022..2024-05-02
    estimated: true
    default: true
    complete: false
    sources: [s]
    packages: { 70: 0.70, 1400: 14 }
    custom: { minimum: 30, maximum: 500000, perCoin: 0.0106, source: s }
gifts:
  - { id: 5655, name: Rose, also: [Róża], coins: 1, first: 2023, seen: 2024-05, retired: true, source: s }
  - { name: 017, coins: 299, source: s }
rates:
  - { month: 2026-06, perUsd: { EUR: 0.9200, JPY: 156.80 }, source: s }
`;
    const at = (row: number, column: number) => ({ file: "t.yaml", line: row, column });
    expect(catalogueOf(text)).toMatchObject({
      sources: [
        {
          id: "s",
          title: "A title: with a colon",
          url: "https://example.org/a",
          grade: "press",
          date: "2024-05",
          at: at(3, 5),
        },
      ],
      regionGroups: [{ id: "ABC", name: "A group", members: ["US", "GB"], sources: ["s"], at: at(9, 5) }],
      regions: [
        { code: "US", name: "United States", currency: "USD", sources: ["s"], at: at(11, 5) },
        {
          code: "GB",
          name: "United Kingdom",
          sources: ["s"],
          banned: { from: "2020-06-29", sources: ["s"] },
          at: at(12, 5),
        },
      ],
      priceLists: [
        {
          id: "us-web",
          region: "US",
          channel: "web",
          currency: "USD",
          observed: { earliest: "2022", latest: "2024-05-02" },
          estimated: true,
          default: true,
          complete: false,
          sources: ["s"],
          packages: [
            { coins: 70, price: "0.70", at: at(23, 21) },
            { coins: 1400, price: "14", at: at(23, 33) },
          ],
          custom: { minimum: 30, maximum: 500000, perCoin: "0.0106", sources: ["s"], at: at(24, 13) },
          at: at(14, 5),
        },
      ],
      gifts: [
        {
          id: 5655,
          name: "Rose",
          also: ["Róża"],
          coins: 1,
          first: "2023",
          seen: "2024-05",
          retired: true,
          at: at(26, 5),
        },
        { name: "017", also: [], coins: 299, retired: false, sources: ["s"], at: at(27, 5) },
      ],
      rates: [
        {
          month: "2026-06",
          perUsd: [
            ["EUR", "0.9200"],
            ["JPY", "156.80"],
          ],
          sources: ["s"],
          at: at(29, 5),
        },
      ],
    });
  });

  test.each([
    ["a number in quotes", gift('"5"')],
    ["Windows line ends", gift("5").replaceAll("\n", "\r\n")],
    ["a byte-order mark", `\uFEFF${gift("5")}`],
    ["%YAML 1.2", `%YAML 1.2\n---\n${gift("5")}`],
    ["an opening ---", `---\n${gift("5")}`],
    ["no final line end", gift("5").trimEnd()],
    ["blank lines and comments", gift("5").replaceAll("\n", "   # c\n\n")],
    ["block style", `${SOURCE}gifts:\n  - id: 5\n    name: Rose\n    coins: 5\n    source: s\n`],
    ["lists not indented", `${SOURCE}gifts:\n- id: 5\n  name: Rose\n  coins: 5\n  source: s\n`],
  ])("%s makes no difference", (_, text) => {
    expect(catalogueOf(text).gifts).toMatchObject([{ id: 5, name: "Rose", coins: 5 }]);
  });

  test("words keep no stray spaces, and no other text becomes a value of its own", () => {
    const names = ["yes", "no", "null", "~", "true", "1e3", "0x10", "2024-01-01", "1:30", "1_000", ".inf", "=", "<b>"];
    const text = `${SOURCE}gifts:\n${names.map((name, i) => `  - { id: ${i + 1}, name: ${name}, coins: 1, source: s }\n`).join("")}`;
    expect(catalogueOf(text).gifts.map(({ name }) => name)).toEqual(names);
    expect(catalogueOf(`${SOURCE}gifts:\n  - { name: "  two \\n words ", coins: 1, source: s }\n`).gifts[0]?.name).toBe(
      "two words",
    );
  });

  test("names that mean something to a program mean nothing here", () => {
    const names = ["__proto__", "constructor", "toString", "hasOwnProperty"];
    const text = `${SOURCE}gifts:\n${names.map((name) => `  - { name: ${name}, coins: 1, source: s }\n`).join("")}`;
    expect(catalogueOf(text).gifts.map(({ name }) => name)).toEqual(names);
  });

  test("sections come in any order and from any file", () => {
    const parts = [
      { name: "b.yaml", text: "gifts:\n  - { name: Rose, coins: 1, source: s }\n" },
      {
        name: "a.yaml",
        text: "gifts:\n  - { name: Lily, coins: 2, source: s }\nsources:\n  - { id: s, title: S, grade: blog }\n",
      },
    ];
    expect(unwrap(catalogueFrom(parts)).gifts.map(({ name, at }) => [name, at.file])).toEqual([
      ["Rose", "b.yaml"],
      ["Lily", "a.yaml"],
    ]);
  });
});

describe("numbers in any other spelling", () => {
  test.each([
    ["5.0", "4:33"],
    ["0", "4:33"],
    ["017", "4:33"],
    ["0x1F", "4:33"],
    ["0b1", "4:33"],
    [".inf", "4:33"],
    ["1e400", "4:33"],
    ["1e999999999", "4:33"],
    ["-5", "4:33"],
    ["+5", "4:33"],
    ["1_000", "4:33"],
    ["１", "4:33"],
    ["~", "4:33"],
    ["null", "4:33"],
    ["true", "4:33"],
    ['""', "4:33"],
    ['"1,000"', "4:33"],
    ["9007199254740993", "4:33"],
    ["[1]", "4:33"],
    ["{ a: 1 }", "4:33"],
  ])("coins: %s", (coins, place) => {
    const found = faultsOf(gift(coins));
    expect(found.map(({ code, at }) => [code, `${at?.line}:${at?.column}`])).toEqual([["schema.invalid", place]]);
  });

  // Between braces the comma ends the value: the rest is a key nobody knows.
  test("coins: 1,000 between braces", () => {
    expect(faultsOf(gift("1,000")).map(line)).toEqual(["4:35 schema.unknown-key unknown key “000”"]);
  });

  test.each([
    ["1,000", "contains “,”"],
    ["0,005", "contains “,”"],
    ["1.000,50", "contains “,”"],
    ["017", "has a leading zero"],
    ["0x1F", "contains “x”"],
    [".inf", "contains “i”"],
    ["1e400", "contains “e”"],
    [".5", "is not a plain decimal number"],
    ["-1", "is negative"],
    ["1234567890123456", "is too large"],
  ])("perUsd EUR: %s", (text, fault) => {
    expect(faultsOf(rate(text)).map(line)).toEqual([
      `7:12 schema.invalid “EUR” “${text}” ${fault}; write plain digits with a point, like 0.74`,
    ]);
  });

  test.each(["0", "0.00", "[1,000]", ""])("perUsd EUR: %j", (text) => {
    expect(faultsOf(rate(text)).map(({ code, at }) => [code, at?.line, at?.column])).toEqual([
      ["schema.invalid", 7, 12],
    ]);
  });

  test.each(["5", "5.0", '"5"', "0.000000000001", "999999999999999"])("perUsd EUR: %s is read as typed", (text) => {
    expect(catalogueOf(rate(text)).rates[0]?.perUsd).toEqual([["EUR", text.replaceAll('"', "")]]);
  });
});

describe("keys", () => {
  test("an unknown one, with the one that was meant", () => {
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

  test("an unknown one that is like no other lists them", () => {
    const [found] = faultsOf(`${SOURCE}gifts:\n  - { name: Rose, coins: 1, source: s, zzzzzzzz: 1 }\n`);
    expect(line(found!)).toBe("4:40 schema.unknown-key unknown key “zzzzzzzz”");
    expect(found?.help).toBe("keys here are id, name, also, coins, first, seen, retired, source, sources");
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
      "6:5 yaml.refused the key “coins” a second time",
    ],
    [
      "between braces",
      `${SOURCE}gifts:\n  - { name: Rose, coins: 1, name: Rosa, source: s }\n`,
      "4:29 yaml.refused the key “name” a second time",
    ],
    ["of packages", list("{ 70: 1, 70: 2 }"), "8:24 yaml.refused the key “70” a second time"],
    ["in quotes", list('{ 70: 1, "70": 1 }'), "8:24 yaml.refused the key “70” a second time"],
    ["of the file", `${SOURCE}sources: []\n`, "3:1 yaml.refused the key “sources” a second time"],
    [
      "__proto__",
      `${SOURCE}gifts:\n  - { __proto__: 1, __proto__: 2, name: A, coins: 1, source: s }\n`,
      "4:21 yaml.refused the key “__proto__” a second time",
    ],
  ])("one twice, %s", (_, text, found) => expect(faultsOf(text).map(line)).toContain(found));

  test("one twice does not hide what else is wrong", () => {
    const text = `${SOURCE}gifts:\n  - { name: A, name: B, coins: x, source: s }\n`;
    expect(faultsOf(text).map(({ code }) => code)).toEqual(["yaml.refused", "schema.invalid"]);
  });

  test.each(["__proto__", "constructor", "toString"])("%s is a key like any other: unknown", (key) => {
    expect(faultsOf(`${SOURCE}gifts:\n  - { name: Rose, coins: 1, source: s, ${key}: 1 }\n`).map(line)).toEqual([
      `4:40 schema.unknown-key unknown key “${key}”`,
    ]);
  });
});

describe("values", () => {
  const entry = (section: string, text: string): string => `${SOURCE}${section}:\n  - ${text}\n`;

  test.each<[string, string, string, string]>([
    [
      "a day that is none",
      entry("gifts", "{ name: A, coins: 1, first: 2026-02-30, source: s }"),
      "4:33",
      "“first” “2026-02-30” is not a year, month or day, like 2024, 2024-05 or 2024-05-02",
    ],
    [
      "a month that is none",
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
      "“from” “2025-02” is not a day, like 2025-02-10",
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
      "4:38",
      "“eur” “eur” is not an ISO 4217 currency code, like USD",
    ],
    [
      "a currency that is none",
      entry("rates", "{ month: 2026-01, perUsd: { XAU: 1 }, source: s }"),
      "4:38",
      "“XAU” “XAU” is not an ISO 4217 currency code, like USD",
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
      "“id” “S” is not an id: small letters, digits and single hyphens",
    ],
    [
      "a grade that is none",
      entry("sources", "{ id: t, title: T, grade: rumour }").replace(SOURCE, ""),
      "2:31",
      "“grade” must be one of official, official-elsewhere, press, page-copy, blog",
    ],
    [
      "an address that is none",
      entry("sources", "{ id: t, title: T, grade: blog, url: example.org }").replace(SOURCE, ""),
      "2:42",
      "“url” must be a web address",
    ],
    [
      "neither true nor false",
      entry("gifts", "{ name: A, coins: 1, retired: yes, source: s }"),
      "4:35",
      "“retired” “yes” is neither true nor false",
    ],
    [
      "a share above one",
      entry(
        "payoutModels",
        "{ id: a, label: A, verdict: V, base: spend, share: 1.5, storeFee: { ios: 0.30 }, source: s }",
      ),
      "4:56",
      "“share” must be a part of 1, like 0.5",
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
      "a base that is none",
      entry("payoutModels", "{ id: a, label: A, verdict: V, base: coins, share: 0.5, source: s }"),
      "4:42",
      "“base” must be diamonds or spend",
    ],
    [
      "a channel that is none",
      list("{ 70: 1 }").replace("web", "appstore"),
      "5:14",
      "“channel” must be one of web, ios, android, app, unspecified",
    ],
    [
      "a span backwards",
      list("{ 70: 1 }").replace("    source", "    observed: 2024..2022\n    source"),
      "7:15",
      "“observed” “2024..2022” is not a day or a span, like 2024-05-02 or 2022..2024",
    ],
    ["no packages", list("{}"), "8:15", "“packages” is empty"],
    ["a package of no coins", list("{ 0: 1 }"), "8:20", "“0” must be above 0"],
    [
      "a package with a leading zero",
      list("{ 070: 1 }"),
      "8:22",
      "“070” “070” has a leading zero; write a whole number in plain digits",
    ],
    ["a package for nothing", list("{ 70: 0.00 }"), "8:21", "“70” must be above 0"],
    ["a package of too many coins", list("{ 10000001: 1 }"), "8:27", "“10000001” is more coins than any package holds"],
    [
      "a price finer than its currency",
      list("{ 70: 0.745 }"),
      "8:21",
      "“70” the price of 70 coins, 0.745, has more decimals than USD has",
    ],
    [
      "cents of a yen",
      list("{ 70: 110.5 }").replace("USD", "JPY"),
      "8:21",
      "“70” the price of 70 coins, 110.5, has more decimals than JPY has",
    ],
    [
      "a default without a region",
      list("{ 70: 1 }").replace("    source", "    default: true\n    source"),
      "7:14",
      "“default” is a default without a region",
    ],
    ["an empty name", entry("gifts", '{ name: "  ", coins: 1, source: s }'), "4:13", "“name” is empty"],
    ["a section that is no list", "gifts: { name: Rose }\n", "1:8", "“gifts” must be a list, one “- ” item a line"],
    ["a section without entries", `${SOURCE}gifts:\n`, "3:7", "“gifts” must be a list, one “- ” item a line"],
    ["a map that is none", list("70"), "8:15", "“packages” must be a map of keys and values"],
  ])("%s", (_, text, place, message) => {
    expect(faultsOf(text).map(line)).toEqual([`${place} schema.invalid ${message}`]);
  });

  test("an entry that is no map", () => {
    expect(faultsOf("gifts:\n  - Rose\n").map(({ code, at }) => [code, at?.line, at?.column])).toEqual([
      ["schema.invalid", 2, 5],
    ]);
  });

  test("prices down to the last minor unit are taken", () => {
    expect(catalogueOf(list("{ 70: 0.74 }")).priceLists[0]?.packages[0]?.price).toBe("0.74");
    expect(catalogueOf(list("{ 70: 1.125 }").replace("USD", "KWD")).priceLists[0]?.packages[0]?.price).toBe("1.125");
    expect(catalogueOf(list("{ 10000000: 110 }").replace("USD", "JPY")).priceLists[0]?.packages[0]?.coins).toBe(
      10_000_000,
    );
  });
});

describe("several faults", () => {
  test("all of a section are told, in the order of the file", () => {
    const text = `${SOURCE}gifts:
  - { name: Rose, coins: x, source: s }
  - { nam: Lily, name: Lily, coins: 2, source: s }
  - { name: Tulip, coins: 1 }
  - { name: Fern, coins: 1, first: 2026-02-30, source: s }
`;
    expect(faultsOf(text).map(line)).toEqual([
      "4:26 schema.invalid “coins” “x” contains “x”; write a whole number in plain digits",
      "5:7 schema.unknown-key unknown key “nam”",
      "6:5 schema.missing-key missing key “source”: every figure names where it was published",
      "7:36 schema.invalid “first” “2026-02-30” is not a year, month or day, like 2024, 2024-05 or 2024-05-02",
    ]);
  });

  test("all of several files are told, file by file", () => {
    const outcome = catalogueFrom([
      { name: "a.yaml", text: "gift: []\n" },
      { name: "b.yaml", text: "[" },
      { name: "c.yaml", text: "sources: 1\n" },
    ]);
    const found = outcome.ok ? [] : outcome.diagnostics.map(({ at, code }) => [at?.file, code]);
    expect(found.map(([file]) => file)).toEqual([...found.map(([file]) => file)].sort());
    expect(new Set(found.map(([file]) => file))).toEqual(new Set(["a.yaml", "b.yaml", "c.yaml"]));
  });

  test("all references that lead nowhere are told", () => {
    const text = `${SOURCE}gifts:
  - { name: Rose, coins: 1, source: t }
  - { name: Lily, coins: 1, sources: [s, u, v] }
`;
    expect(faultsOf(text).map(line)).toEqual([
      "4:5 catalogue.unknown-reference there is no source “t”",
      "5:5 catalogue.unknown-reference there is no source “u”",
      "5:5 catalogue.unknown-reference there is no source “v”",
    ]);
  });
});

test("the excerpt is the line as it stands in the file, without its end", () => {
  const text = `${SOURCE}gifts:\n  - { name: Rosé 🌹, coin: 1, coins: 1, source: s } # why\n`;
  for (const ends of [text, text.replaceAll("\n", "\r\n")]) {
    expect(faultsOf(ends)[0]).toMatchObject({
      at: { line: 4, column: 22 }, // in UTF-16 units, as editors count: the rose is two
      excerpt: { text: "  - { name: Rosé 🌹, coin: 1, coins: 1, source: s } # why", width: 4 },
    });
  }
});
