import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { dataCatalogue as data } from "../support/data.js";

const observed = data.priceLists.filter(({ derivedFrom }) => derivedFrom === undefined);

const derived = data.priceLists.filter(({ derivedFrom }) => derivedFrom !== undefined);

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
