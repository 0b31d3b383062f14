import { describe, expect, test } from "vitest";
import type { Catalogue } from "../../../../src/catalogue/model/model.js";
import { type Check, check } from "../../../../src/commands/catalogue/check/report.js";
import { dayOf } from "../../../../src/core/date.js";
import { unwrap } from "../../../../src/core/diagnostic.js";
import { dataCatalogue as data } from "../../../support/data.js";
import { catalogueOf, SOURCE } from "../../../support/fixture.js";

const asOf = dayOf("2026-11-22")!;
const asked = (catalogue: Catalogue, more: object = {}): Check => unwrap(check({ asOf, ...more }, catalogue)).result;
const doubts = (text: string, over?: Catalogue): string[] =>
  asked(catalogueOf(text, over), over === undefined ? {} : { files: ["t.yaml"] }).findings.map(
    ({ code, line, message }) => `${line} ${code} ${message}`,
  );

const GB = `${SOURCE}regions:\n  - { code: GB, name: Britain, source: s }\npriceLists:\n`;
const list = (id: string, packages: string, more = "observed: 2026, "): string =>
  `  - { id: ${id}, region: GB, channel: web, currency: GBP, ${more}packages: { ${packages} }, source: s }\n`;

describe("doubts that an entry accepts", () => {
  const gifts = (...rows: string[]): string =>
    `${SOURCE}gifts:\n${rows.map((row) => `  - { name: A, ${row}, source: s }\n`).join("")}`;
  const counts = (text: string): [fresh: number, known: number] => {
    const { findings, accepted } = asked(catalogueOf(text));
    return [findings.length, accepted.length];
  };

  test("are several prices of a name, if each price but the first says why", () => {
    expect(counts(gifts("id: 1, coins: 5", "id: 2, coins: 9"))).toEqual([1, 0]);
    expect(counts(gifts("id: 1, coins: 5", "id: 2, coins: 9, accepted: two gifts"))).toEqual([0, 1]);
    expect(counts(gifts("id: 1, coins: 5", "id: 2, coins: 9, accepted: two gifts", "id: 3, coins: 9"))).toEqual([0, 1]);
  });

  test("are new again with one more price", () => {
    expect(counts(gifts("id: 1, coins: 5", "id: 2, coins: 9, accepted: two gifts", "id: 3, coins: 7"))).toEqual([1, 0]);
  });
});

describe("the built-in catalogue", () => {
  const { findings, accepted } = asked(data);
  const about = (code: string): string[] => accepted.filter((one) => one.code === code).map(({ message }) => message);

  test("has no new doubts, and its real conflicts are accepted", () => {
    expect(findings).toEqual([]);
    const known = ["catalogue.disagree", "catalogue.unused-source", "gift.several-prices"];
    expect(accepted.filter(({ code, reason }) => !known.includes(code) || reason === "")).toEqual([]);
    // Brazil, Britain, Japan, Saudi Arabia, and of the United States the second and the third of three lists.
    expect(about("catalogue.disagree")).toHaveLength(6);
    // 45 names and one other name, as test/data/gifts.test.ts counts them.
    expect(about("gift.several-prices")).toHaveLength(46);
  });

  test("the 65 or 70 coins for 0.74 dollars are among them, at both packages", () => {
    expect(about("catalogue.disagree")).toContain(
      "0.74 USD buys 65 coins in us-fastestvpn-65-2025 and 70 in us-fastestvpn-2025",
    );
    const found = accepted.find(({ message }) => message.includes("us-fastestvpn-65-2025"));
    expect(found).toMatchObject({ file: "data/prices/us.yaml", related: [{ file: "data/prices/us.yaml" }] });
  });

  test("so are Saudi Arabia's two lists and Brazil's, which have no package in common", () => {
    const disagreements = about("catalogue.disagree").join("\n");
    expect(disagreements).toContain("5.00 SAR buys 100 coins");
    // 945 / 17500 = 0.054 and 1.89 / 30 = 0.063: a sixth more.
    expect(disagreements).toContain("a coin costs 0.054 BRL in br-web-2026 and 0.063 BRL in br-web-2025");
  });

  test("and lists without a day, against every other of their channel", () => {
    const disagreements = about("catalogue.disagree").join("\n");
    // 110 / 70 = 1.571428… and 2400 / 1000.
    expect(disagreements).toContain("a coin costs 1.571429 JPY in jp-app-2025 and 2.4 JPY in jp-app-beta-agency");
    expect(disagreements).toContain("65 coins cost 0.74 USD in us-fastestvpn-65-2025 and 0.99 in us-techadjective");
  });
});

describe("prices that jump", () => {
  test("a slipped point in one package, and only there", () => {
    expect(doubts(`${GB}${list("a", "70: 0.75, 350: 37.50, 700: 7.45")}`)).toEqual([
      "6 catalogue.price-jump 350 coins for 37.50 GBP are far from the other packages of “a”",
    ]);
  });

  test("a list five times as dear as every other of its region, not one a little below that", () => {
    const years = ["2024", "2025", "2026"].map((year) => `observed: ${year}, `);
    const three = (dear: string): string =>
      GB + list("a", "100: 1.00", years[0]) + list("b", "100: 1.20", years[1]) + list("c", `100: ${dear}`, years[2]);
    expect(doubts(three("6.00"))).toEqual(["8 catalogue.price-jump a coin costs 0.06 GBP in “c” and 0.012 in “b”"]);
    // 1.20 is the middle price, and 5.99 is not five times that.
    expect(doubts(three("5.99"))).toEqual([]);
  });

  test("of two lists the later one is doubted, whichever is dear", () => {
    const two = (first: string, second: string): string =>
      GB + list("a", `100: ${first}`, "observed: 2024, ") + list("b", `100: ${second}`);
    expect(doubts(two("1.00", "10.00"))).toEqual([
      "7 catalogue.price-jump a coin costs 0.1 GBP in “b” and 0.01 in “a”",
    ]);
    expect(doubts(two("10.00", "1.00"))).toEqual([
      "7 catalogue.price-jump a coin costs 0.01 GBP in “b” and 0.1 in “a”",
    ]);
  });

  test("of two halves that differ the one without the first list is doubted", () => {
    const four = ([...prices]: readonly string[]): string =>
      GB + prices.map((price, index) => list("abcd"[index]!, `100: ${price}`, `observed: ${2020 + index}, `)).join("");
    const doubted = (...prices: readonly string[]): string[] => doubts(four(prices)).map((one) => one.split(" ")[0]!);
    expect(doubted("1.00", "1.00", "10.00", "10.00")).toEqual(["8", "9"]);
    expect(doubted("10.00", "10.00", "1.00", "1.00")).toEqual(["8", "9"]);
    expect(doubted("1.00", "10.00", "1.00", "10.00")).toEqual(["7", "9"]);
    // Three against one settle it.
    expect(doubted("10.00", "1.00", "1.00", "1.00")).toEqual(["6"]);
  });

  test("two lists with the same slip do not hide each other", () => {
    const us = (id: string, channel: string, packages: string): string =>
      `  - { id: ${id}, region: US, channel: ${channel}, currency: USD, observed: 2026, packages: { ${packages} }, source: s }\n`;
    const text = `${SOURCE}priceLists:\n${us("us-web-2026", "web", "70: 7.40, 350: 37.00")}${us("us-ios-2027", "ios", "65: 9.90, 330: 49.90")}`;
    // The seventh of thirteen: five at 0.74 / 70 and us-techadjective's 29.99 / 2200 are below, 9.99 / 700 is next.
    expect(doubts(text, data).filter((one) => one.includes("jump"))).toEqual([
      "4 catalogue.price-jump a coin costs 0.105714 USD in “us-web-2026” and 0.014271 in “us-android-2024”",
      "5 catalogue.price-jump a coin costs 0.151212 USD in “us-ios-2027” and 0.014271 in “us-android-2024”",
    ]);
  });
});

describe("a rate of custom amounts", () => {
  const custom = (perCoin: string): string =>
    GB + list("a", "70: 0.75, 350: 3.75", `custom: { minimum: 30, maximum: 900, perCoin: ${perCoin}, source: s }, `);

  test("five times a coin of the packages, not one a little below that", () => {
    // 0.75 / 70 is 0.0107142857…, and five times that 0.0535714285….
    expect(doubts(custom("0.0536"))).toEqual([
      "6 catalogue.price-jump a coin of a custom amount costs 0.0536 GBP, far from 0.010714 in the packages of “a”",
    ]);
    expect(doubts(custom("0.0535"))).toEqual([]);
  });

  test("a fifth of it, and a little more", () => {
    // A fifth of 0.75 / 70 is 0.00214285….
    expect(doubts(custom("0.00214"))).toHaveLength(1);
    expect(doubts(custom("0.00215"))).toEqual([]);
  });

  test("where the packages share its slip, beside the other lists of the region", () => {
    const usual = list("b", "70: 0.75", "observed: 2025, ");
    const slipped = list(
      "a",
      "70: 7.50",
      "observed: 2026, custom: { minimum: 30, maximum: 900, perCoin: 0.107, source: s }, ",
    );
    expect(doubts(GB + usual + slipped)).toEqual([
      "7 catalogue.price-jump a coin of a custom amount costs 0.107 GBP, far from 0.010714 in the packages of “b”",
      "7 catalogue.price-jump a coin costs 0.107143 GBP in “a” and 0.010714 in “b”",
    ]);
  });
});

describe("lists that disagree", () => {
  test("in two packages are one doubt, at the first", () => {
    expect(doubts(GB + list("a", "70: 0.75, 350: 3.75") + list("b", "70: 0.80, 350: 3.80"))).toEqual([
      "7 catalogue.disagree 70 coins cost 0.75 GBP in a and 0.80 in b, and so 1 more package",
    ]);
  });

  test("a tenth apart a coin agree, more do not", () => {
    expect(doubts(GB + list("a", "100: 1.00") + list("b", "200: 2.20"))).toEqual([]);
    expect(doubts(GB + list("a", "100: 1.00") + list("b", "200: 2.22"))).toEqual([
      "7 catalogue.disagree a coin costs 0.01 GBP in a and 0.0111 GBP in b",
    ]);
  });

  test("of two years are not a contradiction", () => {
    expect(doubts(GB + list("a", "70: 0.75", "observed: 2025, ") + list("b", "70: 0.80"))).toEqual([]);
  });

  test("without a day are compared with those of every year, and with each other", () => {
    const contradiction = ["7 catalogue.disagree 70 coins cost 0.75 GBP in a and 0.80 in b"];
    expect(doubts(GB + list("a", "70: 0.75", "") + list("b", "70: 0.80"))).toEqual(contradiction);
    expect(doubts(GB + list("a", "70: 0.75") + list("b", "70: 0.80", ""))).toEqual(contradiction);
    expect(doubts(GB + list("a", "70: 0.75", "") + list("b", "70: 0.80", ""))).toEqual(contradiction);
  });

  test("with neither a day nor a country may be from two countries", () => {
    const nowhere = (packages: string, more: string): string =>
      `  - { id: p${packages.length}, channel: web, currency: USD, ${more}packages: { ${packages} }, source: s }\n`;
    const two = (more: string): string =>
      `${SOURCE}priceLists:\n${nowhere("70: 0.8", more)}${nowhere("70: 0.74", more)}`;
    expect(doubts(two(""))).toEqual([]);
    expect(doubts(two("observed: 2026, "))).toHaveLength(1);
  });
});

describe("days in the future", () => {
  const gift = (seen: string): string => `${SOURCE}gifts:\n  - { name: A, coins: 1, seen: ${seen}, source: s }\n`;
  test.each(["2026-11-22", "2026-11", "2026"])("%s may be today", (day) => expect(doubts(gift(day))).toEqual([]));
  test.each(["2026-11-23", "2026-12", "2027"])("%s cannot", (day) => {
    expect(doubts(gift(day))).toEqual([`4 catalogue.future-day “A” was seen in ${day}, which is after 2026-11-22`]);
  });
});

describe("a file of your own", () => {
  test("gets the doubts that involve it, and no others", () => {
    expect(doubts(`${SOURCE}gifts:\n  - { name: Comet Tail, coins: 1, source: s }\n`, data)).toEqual([]);
    expect(doubts(`${SOURCE}gifts:\n  - { id: 900001, name: ROSE, coins: 2, source: s }\n`, data)).toEqual([
      "4 gift.several-prices “ROSE” has several prices: 1 or 2 coins",
    ]);
  });

  test("is doubted at its own line even if the other entry is later", () => {
    // Replaces the first list of the catalogue, so the list it contradicts comes after it.
    const text = `${SOURCE}priceLists:\n  - { id: us-fastestvpn-65-2025, region: US, channel: unspecified, currency: USD, observed: 2025, source: s, packages: { 65: 0.74 } }\n`;
    expect(doubts(text, data)).toEqual([
      "4 catalogue.disagree 0.74 USD buys 65 coins in us-fastestvpn-65-2025 and 70 in us-fastestvpn-2025",
      "4 catalogue.disagree 65 coins cost 0.74 USD in us-fastestvpn-65-2025 and 0.99 in us-techadjective",
    ]);
  });
});

describe("ages", () => {
  const { oldest } = asked(data);

  test("oldest first, undated last, with the days since the earliest possible day", () => {
    expect(oldest[0]).toMatchObject({ entry: "minimum-2019", section: "rules", day: "2019-02-19" });
    // Five years with one leap day are 1,826 days; from 29 January, the 29th of its year, to 22 November, the 326th: 297.
    expect(oldest.find(({ entry }) => entry === "kr-android-2021")).toMatchObject({ day: "2021-01-29", days: 2123 });
    const days = oldest.map(({ days: age }) => age ?? -1);
    expect(days).toEqual([...days].sort((a, b) => b - a));
    expect(oldest.at(-1)).toMatchObject({ day: null, days: null });
  });

  test("what has ended has no age: retired gifts, past months", () => {
    const listed = new Set(oldest.map(({ entry }) => entry));
    const retired = data.gifts.filter((gift) => gift.retired && gift.id !== undefined);
    expect(retired.filter(({ name, id }) => listed.has(`${name} (id ${id})`))).toEqual([]);
    expect(oldest.filter(({ section }) => section === "rates").map(({ entry }) => entry)).toEqual(["2026-09-15"]);
  });

  test("a day's age, and past the limit a doubt: on both sides of it", () => {
    const text = `${SOURCE}gifts:\n  - { name: A, coins: 1, seen: 2026-11-12, source: s }\n`;
    const catalogue = catalogueOf(text);
    expect(asked(catalogue).oldest).toMatchObject([{ entry: "A", days: 10, line: 4 }]);
    expect(asked(catalogue, { maxAge: { count: 10, unit: "days" } }).findings).toEqual([]);
    expect(asked(catalogue, { maxAge: { count: 9, unit: "days" } }).findings).toMatchObject([
      { code: "catalogue.stale", message: "“A” was last seen in 2026-11-12, 10 days ago", line: 4 },
    ]);
  });
});
