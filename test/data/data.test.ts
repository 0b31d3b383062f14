import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { catalogueFrom } from "../../src/catalogue/load/load.js";
import { addMonths, type Day, dayOf, firstDayOf, type Observed, observedOf } from "../../src/core/date.js";
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

describe("default lists", () => {
  /** contract.md section 5. */
  const DEFAULTS: Readonly<Record<string, readonly string[]>> = {
    US: ["web us-web-2026", "web us-web-2024", "ios us-ios-2026", "android us-android-2024"],
    GB: ["ios gb-ios-2022", "unspecified gb-fastestvpn-2025"],
    DE: ["web de-web-2024"],
    FR: ["web fr-web-2024", "ios fr-ios-2024"],
    IT: ["android it-android-2022"],
    CA: ["unspecified ca-fastestvpn-2025"],
    AU: ["unspecified au-fastestvpn-2025"],
    IN: ["unspecified in-fastestvpn-2025"],
    PH: ["unspecified ph-fastestvpn-2025"],
    MX: ["web mx-web-2025", "unspecified mx-fastestvpn-2025"],
    PE: ["web pe-web-2026"],
    BR: ["web br-web-2026", "unspecified br-fastestvpn-2025"],
    KR: ["android kr-android-2021", "unspecified kr-fastestvpn-2025"],
    JP: ["web jp-web-beta-agency", "app jp-app-2025"],
    VN: ["web vn-web-2026", "android vn-android-copy"],
    ID: ["unspecified id-unspecified-2025"],
  };

  test("observed are those of the contract, none for Saudi Arabia", () => {
    const found = new Map<string, string[]>();
    for (const { region, channel, id } of observed.filter((list) => list.default)) {
      found.set(region!, [...(found.get(region!) ?? []), `${channel} ${id}`]);
    }
    const sorted = (lists: readonly string[]): string[] => [...lists].sort();
    expect([...found].map(([region, lists]) => [region, sorted(lists)]).sort()).toEqual(
      Object.entries(DEFAULTS)
        .map(([region, lists]) => [region, sorted(lists)])
        .sort(),
    );
    expect(data.priceLists.filter(({ region }) => region === "SA").map((list) => list.default)).toEqual([false, false]);
  });

  test("have a region that is known and sells in its own currency", () => {
    for (const list of data.priceLists.filter((one) => one.default)) {
      expect([list.id, list.currency]).toEqual([
        list.id,
        data.regions.find(({ code }) => code === list.region)?.currency,
      ]);
    }
  });

  test("are one observed and one derived list a channel, except for two observed lists of the US web", () => {
    for (const lists of [observed, derived]) {
      const keys = lists
        .filter((list) => list.default && list.id !== "us-web-2024")
        .map(({ region, channel }) => `${region} ${channel}`);
      expect(keys).toEqual([...new Set(keys)]);
    }
  });

  test("are derived only if no list was observed, or an incomplete or a replaced one", () => {
    const full = observed.filter((list) => list.default && list.complete && list.until === undefined);
    const known = new Set(full.map(({ region, channel }) => `${region} ${channel}`));
    expect(derived.filter(({ region, channel }) => known.has(`${region} ${channel}`))).toEqual([]);
    expect(derived.filter((list) => !list.default)).toEqual([]);
  });

  test("with one or two packages are incomplete, the others are not", () => {
    const incomplete = data.priceLists.filter(({ complete }) => !complete).map(({ id }) => id);
    const few = data.priceLists.filter(({ packages }) => packages.length <= 2).map(({ id }) => id);
    expect(incomplete.sort()).toEqual(few.sort());
    expect(few).toHaveLength(15);
  });

  test("only the US web sells custom amounts, 30 to 500,000 at 0.0106, and at 0.0104 since", () => {
    expect(data.priceLists.filter(({ custom }) => custom !== undefined)).toMatchObject([
      { id: "us-web-2026", custom: { minimum: 30, maximum: 500000, perCoin: "0.0104" } },
      { id: "us-web-2024", custom: { minimum: 30, maximum: 500000, perCoin: "0.0106", sources: ["singular-2024"] } },
    ]);
  });

  test("India's says that the app is banned there", () => {
    expect(data.regions.filter(({ banned }) => banned !== undefined).map(({ code }) => code)).toContain("IN");
  });
});

test("both READMEs say how many regions have an observed list, and a derived one", () => {
  const regions = (lists: typeof data.priceLists): Set<string> => new Set(lists.flatMap(({ region }) => region ?? []));
  const [all, seen, worked] = [data.priceLists, observed, derived].map((lists) => regions(lists).size);
  const [readme, ofData] = ["README.md", "data/README.md"].map((name) =>
    readFileSync(join(import.meta.dirname, "../..", name), "utf8").replace(/\s+/g, " "),
  );
  expect(readme).toContain(`Of ${all} regions with prices, ${seen} have an observed list and ${worked} a derived one`);
  expect(ofData).toContain(`${seen} regions have an observed list and ${worked} a derived one, ${all} in all`);
});

test("every price is written with the decimals of its currency", () => {
  const whole = new Set(["JPY", "KRW", "VND", "IDR"]);
  const places = (price: string): number => price.split(".")[1]?.length ?? 0;
  const odd = data.priceLists.flatMap(({ id, currency, packages }) =>
    packages
      .filter(({ price }) => places(price) !== (whole.has(currency) ? 0 : 2))
      .map(({ coins }) => `${id} ${coins}`),
  );
  expect(odd).toEqual([]);
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
      ["all", undefined, "0.50"],
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

test("rates run month by month without a gap, the same currencies in each", () => {
  const months = averages.map(({ month }) => month as string);
  const expected = Array.from(
    { length: 66 },
    (_, i) => `${2021 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`,
  );
  expect(months).toEqual(expected);
  for (const { perUsd } of averages)
    expect(perUsd.map(([code]) => code)).toEqual(averages[0]!.perUsd.map(([code]) => code));
});

test("one day of each month from March 2024 to September 2026, except August and October 2024", () => {
  const months = data.rates.flatMap(({ month, day }) => (day === undefined ? [] : [month as string]));
  const expected = Array.from({ length: 31 }, (_, i) => addMonths("2024-03", i));
  expect(months).toEqual(expected.filter((month) => month !== "2024-08" && month !== "2024-10"));
  for (const { perUsd } of days) expect(perUsd.map(([code]) => code)).toEqual(days[0]!.perUsd.map(([code]) => code));
});

test("a day's rates are within a tenth of that month's average; otherwise one is mistyped or inverted", () => {
  const average = new Map(averages.map(({ month, perUsd }) => [month, new Map(perUsd)]));
  const odd = days.flatMap(({ month, perUsd }) =>
    perUsd.filter(([code, rate]) => {
      const usual = Number(average.get(month)?.get(code) ?? rate);
      return Math.abs(Number(rate) / usual - 1) > 0.1;
    }),
  );
  expect(odd).toEqual([]);
});
