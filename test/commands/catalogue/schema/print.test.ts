import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { catalogueFrom } from "../../../../src/catalogue/load/load.js";
import { cli, words } from "../../../support/cli.js";
import { dataCatalogue, dataFiles } from "../../../support/data.js";
import { against } from "../../../support/json-schema.js";

const schema = JSON.parse((await cli(words("catalogue schema"))).stdout);

/** What an editor reports about a text: its parser makes numbers and truth values of text that looks like them. */
const inEditor = (text: string): string[] => against(schema, parse(text, { schema: "core" }));

test.each(dataFiles)("$name has no faults in an editor", ({ text }) => {
  expect(inEditor(text)).toEqual([]);
});

test("nor does the file to begin with, as it is and with its examples", async () => {
  const { stdout } = await cli(words("catalogue init"));
  expect(inEditor(stdout)).toEqual([]);
  const uncommented = stdout.replace(/^(\w+): \[\]$/gm, "$1:").replace(/^# {2}( *(?:- |\w+: ).*)$/gm, "  $1");
  const lengths = Object.values<unknown[]>(parse(uncommented)).map((section) => section.length);
  expect(lengths).toEqual([1, 1, 1, 1, 2, 1, 1]);
  expect(inEditor(uncommented)).toEqual([]);
});

const SOURCE = "sources: [{ id: s, title: S, grade: blog }, { id: 2024, title: 2024, grade: press }]\n";
const list = (fields: string): string =>
  `priceLists: [{ id: l, region: GB, channel: web, currency: GBP, packages: { 70: 0.70 }, source: s, ${fields} }]`;
const gift = (fields: string): string => `gifts: [{ name: G, coins: 1, source: s, ${fields} }]`;

/** Both readers of a text must agree, although each sees it in another form. */
const sound = (text: string): boolean => catalogueFrom([{ name: "a.yaml", text: SOURCE + text }], dataCatalogue).ok;

describe("text that is sound to check is sound in an editor", () => {
  test.each([
    ["a flag", gift("retired: true")],
    ["a flag in quotes", gift('retired: "true"')],
    ["a number in quotes", gift('id: "6369"')],
    ["a year alone", gift("seen: 2024")],
    ["a month", gift("seen: 2024-05")],
    ["a name of digits", gift("also: [100, 1.5, x]")],
    ["a name that is a truth value", gift("also: [True]")],
    ["a source of digits", gift("sources: [2024]").replace("source: s, ", "")],
    ["a list", list("default: true")],
    ["a rate without decimals", "rates: [{ month: 2026-06, perUsd: { JPY: 150 }, source: s }]"],
  ])("%s", (_, text) => {
    expect(sound(text)).toBe(true);
    expect(inEditor(text)).toEqual([]);
  });
});

describe("a fault to check is a fault in an editor", () => {
  test.each([
    ["an unknown key", gift("colour: red"), "/gifts/0: unknown key colour"],
    ["an unknown section", "presents: []", ": unknown key presents"],
    ["a price of nothing", list("custom: { minimum: 1, maximum: 2, perCoin: 0, source: s }"), "not above 0"],
    ["a source given twice", gift("sources: [s, s]").replace("source: s, ", ""), "/gifts/0/sources: a name twice"],
    ["an unknown channel", list("").replace("web", "wap"), '/priceLists/0/channel: "wap" is none of'],
    ["a negative price", list("").replace("0.70", "-0.70"), "/priceLists/0/packages/70: below 0"],
    ["coins that are not a number", list("").replace("70:", "many:"), "/priceLists/0/packages/many: “many”"],
    ["half a coin", gift("id: 0.5"), "/gifts/0/id: 0.5 is not of type string or integer"],
    ["a day in another order", gift("seen: 22.11.2026"), "/gifts/0/seen"],
    ["a flag with another word", gift("retired: maybe"), "/gifts/0/retired"],
    ["no name", gift("id: 5").replace("name: G, ", ""), "/gifts/0: no name"],
    ["no source", gift("id: 5").replace("source: s, ", ""), "/gifts/0: fits none"],
    ["two kinds of sources", gift("sources: [s]"), "/gifts/0: fits none"],
    [
      "a part above the whole",
      "payoutModels: [{ id: m, label: L, verdict: V, base: spend, share: 2, storeFee: { web: 0 }, source: s }]",
      "/payoutModels/0: fits none",
    ],
  ])("%s", (_, text, said) => {
    expect(sound(text)).toBe(false);
    expect(inEditor(text).join("\n")).toContain(said);
  });
});
