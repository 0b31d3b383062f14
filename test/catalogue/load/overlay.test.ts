import { describe, expect, test } from "vitest";
import { catalogueFrom } from "../../../src/catalogue/load/load.js";
import { catalogueOf, faultsOf, line, SOURCE } from "../../support/fixture.js";

describe("the same entry twice in one catalogue", () => {
  test.each<[string, string, string, number, number]>([
    [
      "source",
      "sources:\n  - { id: s, title: S, grade: blog }\n  - { id: s, title: T, grade: blog }\n",
      "“s” is in sources twice",
      3,
      2,
    ],
    [
      "region",
      `${SOURCE}regions:\n  - { code: US, name: A, source: s }\n  - { code: US, name: B, source: s }\n`,
      "“US” is in regions twice",
      5,
      4,
    ],
    [
      "gift by id",
      `${SOURCE}gifts:\n  - { id: 5, name: A, coins: 1, source: s }\n  - { id: 5, name: B, coins: 1, source: s }\n`,
      "“id 5” is in gifts twice",
      5,
      4,
    ],
    [
      "gift by name",
      `${SOURCE}gifts:\n  - { name: A, coins: 1, source: s }\n  - { name: A, coins: 2, source: s }\n`,
      "“A” is in gifts twice",
      5,
      4,
    ],
    [
      "month of rates",
      `${SOURCE}rates:\n  - { month: 2026-01, perUsd: { EUR: 1 }, source: s }\n  - { month: 2026-01, perUsd: { GBP: 1 }, source: s }\n`,
      "“2026-01” is in rates twice",
      5,
      4,
    ],
  ])("%s", (_, text, message, second, first) => {
    expect(faultsOf(text)).toMatchObject([
      {
        code: "schema.duplicate",
        message,
        at: { file: "t.yaml", line: second, column: 5 },
        related: [{ at: { file: "t.yaml", line: first, column: 5 }, message: "first here" }],
        help: "keep one of the two",
      },
    ]);
  });

  test("in two files of it", () => {
    const outcome = catalogueFrom([
      { name: "a.yaml", text: SOURCE },
      { name: "b.yaml", text: SOURCE },
    ]);
    expect(outcome.ok ? [] : outcome.diagnostics).toMatchObject([
      { code: "schema.duplicate", at: { file: "b.yaml", line: 2 }, related: [{ at: { file: "a.yaml", line: 2 } }] },
    ]);
  });

  test("a name with an id and the same name without one are two gifts", () => {
    const text = `${SOURCE}gifts:\n  - { id: 5, name: A, coins: 1, source: s }\n  - { name: A, coins: 1, source: s }\n`;
    expect(catalogueOf(text).gifts).toHaveLength(2);
  });
});

describe("an overlay", () => {
  const below = catalogueOf(`sources:
  - { id: s, title: S, grade: blog }
  - { id: t, title: T, grade: press, date: 2024 }
regions:
  - { code: US, name: United States, currency: USD, source: s }
  - { code: GB, name: United Kingdom, currency: GBP, source: s }
priceLists:
  - { id: a, region: US, channel: web, currency: USD, observed: 2024, default: true, note: old, packages: { 70: 1, 350: 5 }, source: t }
gifts:
  - { id: 5, name: Rose, coins: 1, seen: 2024, source: s }
  - { name: Lily, coins: 2, source: s }
`);

  test("replaces whole entries by id, in their place, and keeps all else", () => {
    const over = catalogueOf(
      `priceLists:\n  - { id: a, channel: web, currency: USD, packages: { 100: 2 }, source: s }\ngifts:\n  - { id: 5, name: Rosa, coins: 3, source: t }\n`,
      below,
    );
    // Whole: neither region, day, default, note nor the second package of the old list stay.
    expect(over.priceLists).toEqual([
      {
        id: "a",
        channel: "web",
        currency: "USD",
        estimated: false,
        default: false,
        complete: true,
        packages: [{ coins: 100, price: "2", at: { file: "t.yaml", line: 2, column: 60 } }],
        sources: ["s"],
        at: { file: "t.yaml", line: 2, column: 5 },
      },
    ]);
    expect(over.gifts).toEqual([
      {
        id: 5,
        name: "Rosa",
        also: [],
        coins: 3,
        retired: false,
        sources: ["t"],
        at: { file: "t.yaml", line: 4, column: 5 },
      },
      below.gifts[1],
    ]);
    expect(over.sources).toEqual(below.sources);
    expect(over.regions).toEqual(below.regions);
  });

  test("adds new entries, with sources of its own", () => {
    const over = catalogueOf(
      `sources:\n  - { id: mine, title: Mine, grade: blog }\ngifts:\n  - { name: Fern, coins: 9, source: mine }\nregions:\n  - { code: FR, name: France, source: s }\n`,
      below,
    );
    expect(over.gifts.map(({ name }) => name)).toEqual(["Rose", "Lily", "Fern"]);
    expect(over.sources.map(({ id }) => id)).toEqual(["s", "t", "mine"]);
    expect(over.regions.map(({ code }) => code)).toEqual(["US", "GB", "FR"]);
  });

  test("leaves the catalogue below unchanged", () => {
    const before = structuredClone(below);
    catalogueOf("gifts:\n  - { id: 5, name: Rosa, coins: 3, source: t }\n", below);
    expect(below).toEqual(before);
  });

  test("the later of several files wins", () => {
    const outcome = catalogueFrom(
      [1, 2].map((n) => ({ name: `${n}.yaml`, text: `gifts:\n  - { id: 5, name: Rose, coins: ${n}0, source: s }\n` })),
      below,
    );
    expect(outcome.ok && outcome.value.gifts[0]).toMatchObject({ coins: 20, at: { file: "2.yaml" } });
  });

  test("may not name a source that no file has", () => {
    expect(faultsOf("gifts:\n  - { name: Fern, coins: 9, source: nobody }\n", below).map(line)).toEqual([
      "2:37 catalogue.unknown-reference there is no source “nobody”",
    ]);
  });

  test("may not give one entry twice", () => {
    const text = "gifts:\n  - { id: 5, name: A, coins: 1, source: s }\n  - { id: 5, name: B, coins: 1, source: s }\n";
    expect(faultsOf(text, below)).toMatchObject([
      { code: "schema.duplicate", at: { line: 3, column: 5 }, related: [{ at: { line: 2, column: 5 } }] },
    ]);
  });

  test("may not set a second default next to the one below", () => {
    const text = `priceLists:\n  - { id: b, region: US, channel: web, currency: USD, observed: 2024, default: true, packages: { 70: 1 }, source: s }\n`;
    expect(faultsOf(text, below).map(line)).toEqual([
      "2:80 catalogue.overlap “b” is a default for US web from the same day as “a”",
    ]);
  });
});
