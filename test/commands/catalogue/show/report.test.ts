import { describe, expect, test } from "vitest";
import { type Show, show } from "../../../../src/commands/catalogue/show/report.js";
import { dayOf } from "../../../../src/core/date.js";
import { unwrap } from "../../../../src/core/diagnostic.js";
import { cli, words } from "../../../support/cli.js";
import { dataCatalogue as data, dataFiles } from "../../../support/data.js";

const asOf = dayOf("2026-11-22")!;
const asked = (id?: string): Show => unwrap(show({ ...(id === undefined ? {} : { id }), asOf }, data)).result;
const found = (id: string): string[] => asked(id).entries.map(({ section, entry }) => `${section} ${entry}`);

test("an entry is found by its id, its code, its month or its name, in any case", () => {
  expect(found("us-web-2024")).toEqual(["priceLists us-web-2024"]);
  expect(found("US-Web-2024")).toEqual(["priceLists us-web-2024"]);
  expect(found("gb")).toEqual(["regions GB"]);
  expect(found("eea")).toEqual(["regionGroups EEA"]);
  expect(found("scaled-us")).toEqual(["regimes scaled-us"]);
  expect(found("2026-06")).toEqual(["rates 2026-06"]);
  expect(found("lion")).toEqual(["gifts Lion (id 6369)"]);
  expect(found("6369")).toEqual(found("id:6369"));
});

test("several entries of one name are all shown", () => {
  expect(found("TikTok Universe").length).toBeGreaterThan(3);
});

test("everything in it is shown, with its line", () => {
  const [list] = asked("us-web-2024").entries;
  expect(list?.values).toMatchObject({
    region: "US",
    observed: { earliest: "2022", latest: "2024" },
    custom: { minimum: 30, maximum: 500000, perCoin: "0.0106" },
  });
  expect(list?.values?.packages).toContainEqual({ coins: 350, price: "3.70" });
  expect(JSON.stringify(list?.values)).not.toContain('"at"');
  const file = dataFiles.find(({ name }) => name === list?.file);
  expect(file?.text.split("\n")[list!.line - 1]).toBe("  - id: us-web-2024");
});

test("without a name, every entry and the count of each section", () => {
  const { sections, entries } = asked();
  expect(entries).toHaveLength(sections.reduce((sum, { entries: count }) => sum + count, 0));
  expect(sections).toContainEqual({ section: "priceLists", entries: 87, from: "2021-01-29", to: "2026", undated: 5 });
  expect(entries.some((entry) => "values" in entry)).toBe(false);
  const { day: _, ...inSections } = data;
  expect(sections.map(({ section }) => section).sort()).toEqual(Object.keys(inSections).sort());
});

describe("for people", () => {
  test("values are spelt as in catalogue files", async () => {
    const { stdout } = await cli(words("catalogue show us-web-2024"));
    expect(stdout).toContain("70: 0.74, 350: 3.70, 700: 7.40");
    expect(stdout).toContain("2022..2024");
    expect(stdout).toMatch(/place +data\/prices\/us\.yaml:16:5/);
    const ladder = await cli(words("catalogue show live-rewards-2025"));
    expect(ladder.stdout).toContain("0: 0, 1: 0/0.01/0.02, 5: 0.02");
  });

  test("one that does not exist is refused with the nearest", async () => {
    const { stderr, exit } = await cli(words("catalogue show us-web-2042"));
    expect(exit).toBe(2);
    expect(stderr).toContain("error[entry.unknown]: no catalogue entry has the id or name “us-web-2042”");
    expect(stderr).toMatch(/did you mean “us-web-20\d\d”/);
  });
});
