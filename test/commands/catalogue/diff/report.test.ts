import { describe, expect, test } from "vitest";
import type { Catalogue } from "../../../../src/catalogue/model/model.js";
import { type Diff, diff } from "../../../../src/commands/catalogue/diff/report.js";
import { dayOf } from "../../../../src/core/date.js";
import { unwrap } from "../../../../src/core/diagnostic.js";
import { toJson } from "../../../../src/render/json.js";
import { cli, words } from "../../../support/cli.js";
import { dataCatalogue as data } from "../../../support/data.js";
import { catalogueOf } from "../../../support/fixture.js";

const asOf = dayOf("2026-11-22")!;
const between = (before: Catalogue, after: Catalogue): Diff => unwrap(diff({ asOf }, after, before)).result;

const MINE = `sources:
  - { id: my-phone, title: My phone, grade: page-copy, date: 2026-11-20 }
priceLists:
  - { id: gb-web-2026, region: GB, channel: web, currency: GBP, observed: 2026-11-20, source: my-phone, default: true, packages: { 70: 0.80, 350: 4.00 } }
  - { id: ca-fastestvpn-2025, region: CA, channel: unspecified, currency: CAD, observed: 2023-08..2024-03, estimated: true, pricesOf: web, note: "Web prices, older than the article. Without tax they match the exchange rates of August 2023 within 2.3%.", source: fastestvpn-2025, default: true, packages: { 70: 0.99, 350: 4.89, 700: 9.85 } }
  - { id: pk-web-2026, region: PK, channel: web, currency: PKR, observed: 2026, source: my-phone, default: true, packages: { 70: 290 } }
`;
const mine = catalogueOf(MINE, data);
const forth = between(data, mine);
const back = between(mine, data);

/** `CA Lion 419.25 CAD 423.55 CAD 4.30 CAD`: what a viewer pays, with the channel if it is stated. */
const pays = ({ basket }: Diff): string[] =>
  basket.map(({ region, channel, what, viewerPays: { from, to, difference } }) =>
    [
      region,
      ...(channel === "unspecified" ? [] : [channel]),
      what,
      ...[from, to, difference].map((one) => (one === null ? "unknown" : `${one.amount} ${one.unit}`)),
    ].join(" "),
  );

describe("entries", () => {
  test("added, changed and removed, each at its line, with the values that differ", () => {
    expect([forth.added, forth.changed, forth.removed]).toEqual([3, 1, 0]);
    expect(forth.changes).toEqual([
      { change: "added", section: "sources", entry: "my-phone", file: "t.yaml", line: 2, column: 5, fields: [] },
      {
        change: "changed",
        section: "priceLists",
        entry: "ca-fastestvpn-2025",
        file: "t.yaml",
        line: 5,
        column: 5,
        fields: [{ path: "packages.700", from: "9.75", to: "9.85" }],
      },
      { change: "added", section: "priceLists", entry: "gb-web-2026", file: "t.yaml", line: 4, column: 5, fields: [] },
      { change: "added", section: "priceLists", entry: "pk-web-2026", file: "t.yaml", line: 6, column: 5, fields: [] },
    ]);
  });

  test("the other way round the same entries are reversed", () => {
    expect([back.added, back.changed, back.removed]).toEqual([0, 1, 3]);
    expect(back.changes.find(({ change }) => change === "changed")).toMatchObject({
      file: "data/prices/ca.yaml",
      fields: [{ path: "packages.700", from: "9.85", to: "9.75" }],
    });
    expect(back.changes.find(({ entry }) => entry === "pk-web-2026")).toMatchObject({ change: "removed", line: 6 });
  });

  test("values come and go by their own paths", () => {
    const list = (more: string): Catalogue =>
      catalogueOf(
        `sources:\n  - { id: s, title: S, grade: blog }\n  - { id: t, title: T, grade: blog }\npriceLists:\n  - { id: a, channel: web, currency: USD, packages: { 70: 1 }, ${more} }\n`,
      );
    const [before, after] = [
      list("source: s, observed: 2024, custom: { minimum: 1, maximum: 9, perCoin: 0.1, source: s }"),
      list("sources: [s, t], observed: 2024..2025, note: Seen twice."),
    ];
    expect(between(before, after).changes).toMatchObject([
      {
        fields: [
          { path: "observed", from: "2024", to: "2024..2025" },
          { path: "custom.minimum", from: "1", to: null },
          { path: "custom.maximum", from: "9", to: null },
          { path: "custom.perCoin", from: "0.1", to: null },
          { path: "custom.sources", from: "s", to: null },
          { path: "sources", from: "s", to: "s, t" },
          { path: "note", from: null, to: "Seen twice." },
        ],
      },
    ]);
  });

  test("the place of an entry makes no difference", () => {
    const moved = catalogueOf(
      `\n\n\nregions:\n  - code: BM\n    currency: BMD\n    name: Bermuda\n    source: iso-3166\n`,
      data,
    );
    expect(between(data, moved)).toMatchObject({ changes: [], basket: [], compared: 0 });
  });
});

describe("the basket", () => {
  test("what a viewer pays, in every region that it changes for", () => {
    // Britain: three packages of 350 for 1,000 coins; 86 for 29,999, because 85 and four of 70 for 343.20 are three
    // purchases more at 0.858 each; 28 and three of 70 for 10,000; two of 70 for 100. No web price was known.
    // Canada: a Galaxy 3 × 4.89 in place of 9.75 + 4.89; a Lion 43 × 9.85 = 423.55 in place of 43 × 9.75 = 419.25, the
    // cheapest being 419.61 in 89 and 418.35 in 47; 14 × 9.85 + 3 × 0.99 = 140.87 in place of 139.47 for 10,000.
    // A hundred Roses are two packages of 70 for 290 rupees in Pakistan, 15 a Galaxy, 143 and 429 the others.
    expect(pays(forth)).toEqual([
      "CA Galaxy 14.64 CAD 14.67 CAD 0.03 CAD",
      "CA Lion 419.25 CAD 423.55 CAD 4.30 CAD",
      "CA 10000 139.47 CAD 140.87 CAD 1.40 CAD",
      "GB web 100xRose unknown 1.60 GBP unknown",
      "GB web Galaxy unknown 12.00 GBP unknown",
      "GB web Lion unknown 344.00 GBP unknown",
      "GB web 10000 unknown 114.40 GBP unknown",
      "PK web 100xRose unknown 580.00 PKR unknown",
      "PK web Galaxy unknown 4350.00 PKR unknown",
      "PK web Lion unknown 124410.00 PKR unknown",
      "PK web 10000 unknown 41470.00 PKR unknown",
    ]);
    // Twenty-four default lists in sixteen regions, and one region without an answer, were known; the web of Britain and
    // of Pakistan make 27; four items each.
    expect(forth.compared).toBe(264);
  });

  test("reversed, so are the differences", () => {
    expect(pays(back).slice(0, 4)).toEqual([
      "CA Galaxy 14.67 CAD 14.64 CAD -0.03 CAD",
      "CA Lion 423.55 CAD 419.25 CAD -4.30 CAD",
      "CA 10000 140.87 CAD 139.47 CAD -1.40 CAD",
      "GB web 100xRose 1.60 GBP unknown unknown",
    ]);
    expect(pays(back)).toContain("PK web 100xRose 580.00 PKR unknown unknown");
  });

  test("through every channel, not only the cheapest", async () => {
    const twice = (text: string): string => String(Number(text) * 2);
    const priceLists = data.priceLists.map((list) =>
      list.region === "US" && ["ios", "android"].includes(list.channel)
        ? { ...list, packages: list.packages.map((one) => ({ ...one, price: twice(one.price) })) }
        : list,
    );
    const doubled = between(data, { ...data, priceLists });
    const rows = doubled.basket.map(({ region, channel, what }) => `${region} ${channel} ${what}`);
    expect(rows).toEqual(
      ["100xRose", "Galaxy", "Lion", "10000"].flatMap((what) => [`US ios ${what}`, `US android ${what}`]),
    );
    expect(
      doubled.basket.every(({ viewerPays: { from, to } }) => to!.amount === (2 * Number(from!.amount)).toFixed(2)),
    ).toBe(true);
  });

  test("a table leaves out what did not change, and says what a creator receives once", async () => {
    const regime = `regimes:\n  - { id: flat, kind: flat, regions: all, share: 0.40, stated: [], because: B, source: apps-uk }\n`;
    const id = data.regimes.find(({ regions }) => regions === "all")!.id;
    const { stdout } = await cli(words("catalogue diff -"), { stdin: regime.replace("id: flat", `id: ${id}`) });
    const rows = stdout.split("\n").filter((one) => /^ +(?:AU|MX) +Lion/.test(one));
    expect(rows.map((row) => row.trim().split(/ {2,}/).slice(0, 3).join(" "))).toEqual([
      "AU Lion creator gets",
      "MX Lion creator gets",
    ]);
    expect(stdout).not.toContain("viewer pays");
  });

  test("what a creator receives", () => {
    // 29,999 × 0.01 × 0.40 = 119.996, settled down; before, 149.995 settled down.
    const regime = data.regimes.find(({ regions }) => regions === "all")!;
    const lower = { ...data, regimes: data.regimes.map((one) => (one === regime ? { ...one, share: "0.40" } : one)) };
    const { basket } = between(data, lower as Catalogue);
    const lion = basket.find(({ region, what }) => region === "CA" && what === "Lion");
    expect(toJson(lion?.creatorNets)).toMatchObject({
      from: { likely: { amount: "149.99" } },
      to: { low: { amount: "119.99" }, likely: { amount: "119.99" } },
      difference: { likely: { amount: "-30.00", currency: "USD" } },
    });
    expect(toJson(lion?.viewerPays)).toMatchObject({ difference: { amount: "0.00" } });
    // Britain, the United States and Japan have shares of their own.
    const regions = new Set(basket.map(({ region }) => region));
    expect(["GB", "US", "JP"].filter((region) => regions.has(region))).toEqual([]);
  });
});

test("a range that falls begins with the most that it falls", () => {
  // A hundred Roses of two coins each, at a cent a coin: 2.00 USD; in Japan 0.20 to 0.53 of it, likely 0.48. Of one
  // coin each they earn half of that.
  const dearer = catalogueOf("gifts:\n  - { id: 5655, name: Rose, coins: 2, source: tikkies-2026 }\n", data);
  const { basket } = between(dearer, data);
  const roses = basket.find(({ region, what }) => region === "JP" && what === "100xRose");
  expect(toJson(roses?.creatorNets.difference)).toEqual({
    low: { amount: "-0.53", currency: "USD" },
    likely: { amount: "-0.48", currency: "USD" },
    high: { amount: "-0.20", currency: "USD" },
  });
});

describe("on the command line", () => {
  test("a catalogue does not differ from itself, and --exit-status agrees", async () => {
    const { stdout, exit } = await cli(words("catalogue diff data --exit-status"));
    expect([stdout, exit]).toEqual(["Nothing has changed.\n", 0]);
  });

  test("one file is compared with the built-in catalogue, two with each other", async () => {
    const stdin = `gifts:\n  - { id: 900001, name: Comet Tail, coins: 5, source: apps-uk }\n`;
    const one = await cli(words("catalogue diff - --exit-status"), { stdin });
    expect(one.exit).toBe(10);
    expect(one.stdout).toContain("Entries: 1 added.");
    expect(one.stdout).toContain("gifts Comet Tail (id 900001) (stdin:2:5)");
    expect(one.stdout).toContain("256 items of 256 in the basket cost and earn the same as before.");
    const two = await cli(words("catalogue diff - data"), { stdin });
    expect(two.stdout).toContain("Entries: 1 removed.");
  });

  test("a file with faults has no differences, only faults", async () => {
    const { stdout, stderr, exit } = await cli(words("catalogue diff test/samples/twenty-faults.yaml"));
    expect([stdout, exit]).toEqual(["", 3]);
    expect(stderr.match(/error\[/g)).toHaveLength(15);
  });

  test("standard input cannot be both catalogues", async () => {
    expect((await cli(words("catalogue diff - -"), { stdin: "" })).exit).toBe(2);
  });
});
