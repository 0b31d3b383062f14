import builtIn from "giftworth:catalogue";
import builtInPromote from "giftworth:promote";
import builtInRates from "giftworth:rates";
import { describe, expect, test } from "vitest";
import { compile, decompile } from "../../src/catalogue/compiled.js";
import type { Place } from "../../src/core/source.js";
import { dataCatalogue as data, dataFiles } from "../support/data.js";
import { catalogueOf, SOURCE } from "../support/fixture.js";

describe("both roads to the built-in catalogue give the same", () => {
  const { catalogue, rates, promote } = compile(data);

  test("compiled and back", () => expect(decompile(catalogue, { rates, promote })).toStrictEqual(data));

  test("compiled, written as JSON and back", () => {
    const written = JSON.parse(JSON.stringify({ catalogue, rates, promote }));
    expect(decompile(written.catalogue, { rates: written.rates, promote: written.promote })).toStrictEqual(data);
  });

  test("what the build serves", () =>
    expect(decompile(builtIn, { rates: builtInRates, promote: builtInPromote })).toStrictEqual(data));

  test("rates and Promote stay apart", () => {
    expect(Object.keys(catalogue)).not.toContain("rates");
    expect(Object.keys(catalogue)).not.toContain("promote");
    expect(decompile(catalogue, { rates: [], promote: [] })).toMatchObject({ rates: [], promote: [] });
    expect(rates).toHaveLength(95);
  });
});

describe("gifts as rows", () => {
  const roundTrip = (text: string): unknown => {
    const read = catalogueOf(text);
    const { catalogue, rates, promote } = compile(read);
    expect(decompile(JSON.parse(JSON.stringify(catalogue)), { rates, promote })).toStrictEqual(read);
    return catalogue.gifts.rows;
  };

  test("every combination of keys comes back", () => {
    const rows = roundTrip(`${SOURCE}gifts:
  - { id: 1, name: A, coins: 1, source: s }
  - { name: B, coins: 2, source: s }
  - { id: 3, name: C, coins: 3, first: 2024, source: s }
  - { id: 4, name: D, coins: 4, seen: 2024-05, source: s }
  - { id: 5, name: E, coins: 5, first: 2024, seen: 2024-05-02, retired: true, source: s }
  - { id: 6, name: F, also: [G, H], coins: 6, source: s }
  - { id: 7, name: I, also: [J], coins: 7, retired: true, source: s }
  - { id: 8, name: K, coins: 8, streaks: true, source: s }
  - { id: 9, name: L, also: [M], coins: 9, streaks: false, retired: true, source: s }
`);
    expect(rows).toHaveLength(9);
  });

  test("none at all come back", () => expect(roundTrip(SOURCE)).toEqual([]));

  test("what rows cannot hold is refused, not lost", () => {
    const two = `${SOURCE}  - { id: t, title: T, grade: blog }\ngifts:\n  - { id: 1, name: A, coins: 1, sources: [s, t] }\n`;
    expect(() => compile(catalogueOf(two))).toThrow("gifts are compiled from one file, one source each");
    const columns = `${SOURCE}gifts:\n  - { id: 1, name: A, coins: 1, source: s }\n  -   { id: 2, name: B, coins: 1, source: s }\n`;
    expect(() => compile(catalogueOf(columns))).toThrow("gifts are compiled from one file");
  });
});

describe("places", () => {
  const lines = new Map(dataFiles.map(({ name, text }) => [name, text.split("\n")]));
  const lineAt = ({ file, line, column }: Place): string => (lines.get(file)?.[line - 1] ?? "").slice(column - 1);

  test("every entry stands where its place says", () => {
    const named: (readonly [name: string, at: Place])[] = [
      ...data.sources.map(({ id, at }) => [`id: ${id}`, at] as const),
      ...data.regions.map(({ code, at }) => [`code: ${code}`, at] as const),
      ...data.regionGroups.map(({ id, at }) => [`id: ${id}`, at] as const),
      ...data.priceLists.map(({ id, at }) => [`id: ${id}`, at] as const),
      ...data.gifts.map(({ id, name, at }) => [id === undefined ? `name: ${name}` : `id: ${id}`, at] as const),
      ...data.payoutModels.map(({ id, at }) => [`id: ${id}`, at] as const),
      ...data.regimes.map(({ id, at }) => [`id: ${id}`, at] as const),
      ...data.missionLadders.map(({ id, at }) => [`id: ${id}`, at] as const),
      ...data.rules.map(({ id, at }) => [`id: ${id}`, at] as const),
      ...data.promote.map(({ id, at }) => [`id: ${id}`, at] as const),
      ...data.rates.map(({ month, day, at }) => [day === undefined ? `month: ${month}` : `day: ${day}`, at] as const),
    ];
    expect(named.length).toBeGreaterThan(1700);
    const astray = named.filter(([name, at]) => !lineAt(at).replace(/^\{ /, "").replaceAll('"', "").startsWith(name));
    expect(astray).toEqual([]);
  });

  test("every gift's name is on its line", () => {
    expect(data.gifts.filter(({ name, at }) => !lineAt(at).replace(/\s+/g, " ").includes(name))).toEqual([]);
  });

  test("every package's place is its price", () => {
    const packages = data.priceLists.flatMap((list) => list.packages);
    const astray = packages.filter(({ price, at }) => !new RegExp(`^${price.replace(".", "\\.")}\\b`).test(lineAt(at)));
    expect(astray).toEqual([]);
    expect(packages).toHaveLength(454);
  });

  test("every custom amount and every bound of a ladder has its own", () => {
    for (const { custom } of data.priceLists)
      if (custom !== undefined) expect(lineAt(custom.at)).toMatch(/^\{ minimum: /);
    for (const { liveMinutes, newFollowers, livesThisWeek, teamMembers, league } of data.missionLadders) {
      for (const steps of [newFollowers, livesThisWeek, teamMembers]) {
        for (const one of [...steps.from, steps.unstated]) expect(lineAt(one.at)).toMatch(new RegExp(`^${one.low}\\b`));
      }
      for (const [, one] of league.standing) expect(lineAt(one.at)).toMatch(new RegExp(`^${one.low}\\b`));
      for (const one of [liveMinutes.unstated, league.unstated])
        expect(lineAt(one.at)).toMatch(new RegExp(`^${one.low}/`));
      for (const { minutes, rate } of [liveMinutes.under, liveMinutes.above]) {
        expect(lineAt(rate.at)).toMatch(new RegExp(`^\\{ minutes: ${minutes},`));
      }
    }
  });
});
