import { describe, expect, test } from "vitest";
import { catalogueFrom } from "../../../src/catalogue/load/load.js";
import { faultsOf, line, SOURCE } from "../../support/fixture.js";

describe("several faults", () => {
  test("all of a section are reported, in the order of the file", () => {
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

  test("all of several files are reported, file by file", () => {
    const outcome = catalogueFrom([
      { name: "a.yaml", text: "gift: []\n" },
      { name: "b.yaml", text: "[" },
      { name: "c.yaml", text: "sources: 1\n" },
    ]);
    const found = outcome.ok ? [] : outcome.diagnostics.map(({ at, code }) => [at?.file, code]);
    expect(found.map(([file]) => file)).toEqual([...found.map(([file]) => file)].sort());
    expect(new Set(found.map(([file]) => file))).toEqual(new Set(["a.yaml", "b.yaml", "c.yaml"]));
  });

  test("all unknown references are reported", () => {
    const text = `${SOURCE}gifts:
  - { name: Rose, coins: 1, source: t }
  - { name: Lily, coins: 1, sources: [s, u, v] }
`;
    expect(faultsOf(text).map(line)).toEqual([
      "4:37 catalogue.unknown-reference there is no source “t”",
      "5:42 catalogue.unknown-reference there is no source “u”",
      "5:45 catalogue.unknown-reference there is no source “v”",
    ]);
  });
});

test("the excerpt is the line as it is in the file, without its end", () => {
  const text = `${SOURCE}gifts:\n  - { name: Rosé 🌹, coin: 1, coins: 1, source: s } # why\n`;
  for (const ends of [text, text.replaceAll("\n", "\r\n")]) {
    expect(faultsOf(ends)[0]).toMatchObject({
      at: { line: 4, column: 22 }, // in UTF-16 units, as editors count: the rose is two
      excerpt: { text: "  - { name: Rosé 🌹, coin: 1, coins: 1, source: s } # why", width: 4 },
    });
  }
});
