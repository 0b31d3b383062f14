import { describe, expect, test } from "vitest";
import { catalogueFrom } from "../../src/catalogue/load/load.js";
import { type Day, dayOf, firstDayOf, type Observed, observedOf } from "../../src/core/date.js";
import { dataCatalogue as data, dataFiles } from "../support/data.js";

/** No entry in the catalogue can have been seen later. */
const TODAY = dayOf("2026-11-22")!;

/** Sources kept for what they say in words: they state no figure that could cite them. */
const UNCITED: readonly string[] = ["tiktok-help-diamonds"];

const observed = data.priceLists.filter(({ derivedFrom }) => derivedFrom === undefined);

const derived = data.priceLists.filter(({ derivedFrom }) => derivedFrom !== undefined);

const averages = data.rates.filter(({ day }) => day === undefined);

const days = data.rates.filter(({ day }) => day !== undefined);

/** A day is an observation of the finest kind. */
const seenOn = (day: Day | undefined): Observed | undefined => (day === undefined ? undefined : observedOf(day));

test("the catalogue is free of faults", () => {
  expect(catalogueFrom(dataFiles)).toMatchObject({ ok: true });
  expect(dataFiles.length).toBeGreaterThan(20);
});

test("as many entries as there are facts", () => {
  expect(observed).toHaveLength(46);
  expect(observed.flatMap(({ packages }) => packages)).toHaveLength(193);
  // On iOS twenty euro countries, Britain and Japan; on the web those twenty except France, whose list was observed.
  expect(derived).toHaveLength(20 + 2 + 19);
  // Six iOS packages, of which Japan's tiers price two; seven web packages.
  expect(derived.flatMap(({ packages }) => packages)).toHaveLength(21 * 6 + 2 + 19 * 7);
  expect(data.gifts).toHaveLength(1510);
  expect(data.gifts.filter(({ id }) => id === undefined)).toHaveLength(69);
  expect(data.rates).toHaveLength(95);
  expect(averages).toHaveLength(66);
  expect(averages.flatMap(({ perUsd }) => perUsd)).toHaveLength(1320);
  expect(days.flatMap(({ perUsd }) => perUsd)).toHaveLength(1392);
  expect(data.payoutModels.map(({ id }) => id)).toEqual(
    ["standard", ..."abcdefghij"].map((id) => (id.length > 1 ? id : `ps-${id}`)),
  );
});

describe("sources", () => {
  const { sources: _, day: __, regions, priceLists, ...others } = data;
  const cited = new Set(
    [
      ...regions.flatMap(({ sources, banned }) => [...sources, ...(banned?.sources ?? [])]),
      ...priceLists.flatMap(({ sources, custom }) => [...sources, ...(custom?.sources ?? [])]),
      ...Object.values(others)
        .flat()
        .flatMap(({ sources }) => sources),
    ].sort(),
  );

  test("ids and addresses are unique", () => {
    const ids = data.sources.map(({ id }) => id);
    const urls = data.sources.flatMap(({ url }) => url ?? []);
    expect(ids).toEqual([...new Set(ids)]);
    expect(urls).toEqual([...new Set(urls)]);
  });

  test("every cited source exists", () => {
    const ids = new Set(data.sources.map(({ id }) => id));
    expect([...cited].filter((id) => !ids.has(id))).toEqual([]);
    expect(cited.size).toBeGreaterThan(80);
  });

  test("every source without a citation is listed as such", () => {
    const orphans = data.sources.map(({ id }) => id).filter((id) => !cited.has(id));
    expect(orphans).toEqual(UNCITED);
  });

  test("an official one has an address or says where its words were read", () => {
    const silent = data.sources.filter(
      ({ grade, url, note }) => grade.startsWith("official") && (url ?? note) === undefined,
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });
});

test("nothing was seen in the future, and nothing ends before it begins", () => {
  const days: (readonly [what: string, earliest: Observed | undefined, latest: Observed | undefined])[] = [
    ...data.sources.map(({ id, date }) => [id, date, date] as const),
    ...data.regions.map(({ code, banned }) => [code, banned?.from, banned?.from] as const),
    ...data.priceLists.map(({ id, observed }) => [id, observed?.earliest, observed?.latest] as const),
    ...data.gifts.map(({ id, name, first, seen }) => [`${id} ${name}`, first, seen ?? first] as const),
    ...data.rates.map(({ month, day }) => [day ?? month, day ?? month, day ?? month] as const),
    ...data.promote.map(({ id, observed }) => [id, observed, observed] as const),
    ...[...data.regimes, ...data.rules].map(
      ({ id, from, until }) => [id, seenOn(from), seenOn(until ?? from)] as const,
    ),
  ];
  expect(days.length).toBeGreaterThan(1500);
  expect(days.filter(([, , latest]) => latest !== undefined && firstDayOf(latest) > TODAY)).toEqual([]);
  expect(
    days.filter(([, earliest, latest]) => earliest !== undefined && latest !== undefined && earliest > latest),
  ).toEqual([]);
});

describe("the default model", () => {
  test("is standard: one coin, one diamond of 0.01 USD, the share of the region", () => {
    expect(data.payoutModels.filter((model) => model.default)).toMatchObject([
      { id: "standard", base: "diamonds", coinsPerDiamond: 1, nominal: "0.01", share: { kind: "regional" } },
    ]);
  });

  test("the scaled share: US from 2025-02-10, Japan from 2025-08-04; flat 0.50 elsewhere", () => {
    const regimes = data.regimes.map(({ id, kind, regions, from, until }) => ({ id, kind, regions, from, until }));
    expect(regimes.filter(({ kind }) => kind === "scaled")).toEqual([
      { id: "scaled-us", kind: "scaled", regions: ["US"], from: "2025-02-10", until: undefined },
      { id: "scaled-jp", kind: "scaled", regions: ["JP"], from: "2025-08-04", until: undefined },
    ]);
    expect(data.regimes.flatMap((one) => (one.kind === "flat" ? [[one.regions, one.from, one.share]] : []))).toEqual([
      ["all", "2018-08-02", "0.50"],
      [["EEA", "CH", "GB"], "2025-07-25", "0.50"],
    ]);
  });

  test("the ladder, part by part", () => {
    const bounds = ({ low, likely, high }: { low: string; likely: string; high: string }): string =>
      low === high && low === likely ? low : `${low}/${likely}/${high}`;
    const [ladder] = data.missionLadders;
    expect(data.missionLadders).toHaveLength(1);
    const { liveMinutes, newFollowers, livesThisWeek, teamMembers, league } = ladder!;
    const steps = (all: typeof newFollowers): string[] => all.from.map((one) => `${one.least}: ${bounds(one)}`);
    expect(ladder!.perLiveMost).toBe("0.40");
    expect([liveMinutes.under.minutes, bounds(liveMinutes.under.rate)]).toEqual([5, "0.20"]);
    expect([liveMinutes.above.minutes, bounds(liveMinutes.above.rate)]).toEqual([25, "0.38"]);
    expect(steps(newFollowers)).toEqual(["0: 0", "1: 0/0.01/0.02", "5: 0.02"]);
    expect(steps(livesThisWeek)).toEqual(["0: 0", "1: 0.06", "2: 0.08"]);
    expect(steps(teamMembers)).toEqual(["0: 0", "10: 0.01", "2000: 0.02"]);
    expect(league.standing.map(([name, one]) => `${name}: ${bounds(one)}`)).toEqual([
      "none: 0",
      "stay: 0.01",
      "best: 0.03",
    ]);
    expect(league.cap).toBe("1000");
    // Nothing stated: 0.20 + 0, 0.38 + 0.01 + 0.08 + 0.01 and 0.38 + 0.02 + 0.08 + 0.02 + 0.03 in hundredths.
    const unstated = [liveMinutes, newFollowers, livesThisWeek, teamMembers, league].map((one) => one.unstated);
    const hundredths = (text: string): number => Number(text.replace(".", "").padEnd(3, "0"));
    const total = (["low", "likely", "high"] as const).map((bound) =>
      unstated.reduce((sum, one) => sum + (one[bound] === "0" ? 0 : hundredths(one[bound])), 0),
    );
    expect(total).toEqual([20, 48, 53]);
  });
});
