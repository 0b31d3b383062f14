import { describe, expect, test } from "vitest";
import { catalogueFrom } from "../../../src/catalogue/load/load.js";
import { unwrap } from "../../../src/core/diagnostic.js";
import { catalogueOf, faultsOf, line, SOURCE } from "../../support/fixture.js";

/** One gift whose price in coins is at 4:33. */
const gift = (coins: string): string => `${SOURCE}gifts:\n  - { id: 5, name: Rose, coins: ${coins}, source: s }\n`;

/** One rate, at 7:12. */
const rate = (text: string): string =>
  `${SOURCE}rates:\n  - month: 2026-01\n    source: s\n    perUsd:\n      EUR: ${text}\n`;

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

  test("names that are special to a program are plain names here", () => {
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

  // Between braces the comma ends the value: the rest is an unknown key.
  test("coins: 1,000 between braces", () => {
    expect(faultsOf(gift("1,000")).map(line)).toEqual(["4:33 schema.invalid a comma in the number “1,000”"]);
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
