import { expect, test } from "vitest";
import { inPlace, placeName } from "../../src/regions/place-words.js";
import { dataCatalogue } from "../support/data.js";

/** Names that end like those with an article but have none, because another word is first. */
const BARE = ["South Georgia and South Sandwich Islands"];

test("a name that says what kind of country it is takes an article", () => {
  const common = / (?:Islands|Emirates|States|Kingdom|Republic|Territory|Territories|Netherlands)$|^Republic of | of /;
  const wanted = dataCatalogue.regions.filter(({ name }) => common.test(name) && !BARE.includes(name));
  expect(wanted.length).toBeGreaterThan(20);
  expect(wanted.filter((region) => !inPlace(region).startsWith("the "))).toEqual([]);
});

test.for([
  ["US", "the US", "US"],
  ["GB", "the UK", "UK"],
  ["NL", "the Netherlands", "Netherlands"],
  ["PH", "the Philippines", "Philippines"],
  ["AE", "the United Arab Emirates", "United Arab Emirates"],
  ["BQ", "the Caribbean Netherlands", "Caribbean Netherlands"],
  ["VA", "Vatican City", "Vatican City"],
  ["DE", "Germany", "Germany"],
])("%s is %s in a sentence and %s in a table", ([code, spoken, listed]) => {
  const region = dataCatalogue.regions.find((one) => one.code === code)!;
  expect([inPlace(region), placeName(region)]).toEqual([spoken, listed]);
});
