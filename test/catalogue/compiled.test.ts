import builtIn from "giftworth:catalogue";
import { describe, expect, test } from "vitest";
import { compile, decompile } from "../../src/catalogue/compiled.js";
import { readingOf } from "../../src/catalogue/model/reading.js";
import type { Place } from "../../src/core/source.js";
import { dataCatalogue as data, dataFiles } from "../support/data.js";
import { served } from "../support/served.js";

describe("both ways to the built-in catalogue give the same", () => {
  test("compiled and back", () => expect(served(compile(data)).catalogue).toStrictEqual(data));

  test("what the build serves", () => expect(decompile(builtIn)).toStrictEqual(data));

  test("in ASCII alone", () => {
    for (const text of Object.values(compile(data))) expect(/^[\n\t -~]*$/.test(text)).toBe(true);
  });
});

describe("what is read", () => {
  test("nothing before it is needed, and each part once", () => {
    const { catalogue, read } = served(compile(data));
    expect(read).toEqual([]);
    expect([catalogue.rates, catalogue.rates, catalogue.sources].map(({ length }) => length)).toEqual([95, 95, 139]);
    expect(read).toEqual(["rates", "sources"]);
  });

  test("only what was asked for counts as built", () => {
    const { catalogue } = served(compile(data));
    const { made, giftWithId } = readingOf(catalogue);
    expect([made("gifts"), made("priceLists")]).toEqual([[], []]);
    const rose = giftWithId("5655");
    expect(rose?.name).toBe("Rose");
    expect(made("gifts")).toEqual([rose]);
    expect(catalogue.priceLists).toBe(made("priceLists"));
    expect(catalogue.gifts.find(({ id }) => id === 5655)).toBe(rose);
    expect(made("gifts")).toBe(catalogue.gifts);
  });
});

describe("a lookup finds what the whole catalogue has", () => {
  const whole = readingOf(data);
  const alone = readingOf(served(compile(data)).catalogue);

  test("price lists by their region", () => {
    for (const code of [...data.regions.map((one) => one.code), undefined, "", "us"])
      expect(alone.priceListsIn(code)).toStrictEqual(whole.priceListsIn(code));
  });

  test("regions by their codes", () => {
    for (const code of [...data.regions.map((one) => one.code), "XX", "", "us"])
      expect(alone.regionCoded(code)).toStrictEqual(whole.regionCoded(code));
  });

  test("sources by their ids, in the order of the catalogue", () => {
    const ids = data.sources.map(({ id }) => id);
    for (const some of [[], ["none"], ids.slice(0, 1), [...ids].reverse(), [ids[5]!, ids[2]!, ids[5]!]])
      expect(alone.sourcesWith(some)).toStrictEqual(whole.sourcesWith(some));
  });
});

describe("places", () => {
  const lines = new Map(dataFiles.map(({ name, text }) => [name, text.split("\n")]));
  const lineAt = ({ file, line, column }: Place): string => (lines.get(file)?.[line - 1] ?? "").slice(column - 1);

  test("every entry is where its place says", () => {
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

  test("every custom amount and every bound of a ladder has its own place", () => {
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
