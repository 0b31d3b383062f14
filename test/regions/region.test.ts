import { expect, test } from "vitest";
import { bare } from "../../src/core/name.js";
import { bundledCatalogue } from "../../src/index.js";
import { regionOf } from "../../src/regions/region.js";

const catalogue = bundledCatalogue();
const named = (text: string): string | undefined => {
  const found = regionOf(text, catalogue);
  return found.ok ? found.value.code : found.diagnostics[0]?.help;
};

test.each([
  ["de", "DE"],
  ["Deutschland", "DE"],
  ["ESPANA", "ES"],
  ["Россия", "RU"],
  ["the Netherlands", "NL"],
  ["Holland", "NL"],
  ["northern ireland", "GB"],
  ["uk", "GB"],
  ["U.S.", "US"],
  ["Cote d’Ivoire", "CI"],
  ["en", "write GB for the UK"],
  ["Germoney", "write DE for Germany"],
  ["Korea", "write KP for North Korea or KR for South Korea"],
  ["Islands", "write an ISO 3166 code, like GB"],
  ["Atlantis", "write an ISO 3166 code, like GB"],
])("%s: %s", (text, found) => expect(named(text)).toBe(found));

test("no two countries have one name", () => {
  const names = catalogue.regions.flatMap(({ name, also = [] }) => [name, ...also].map(bare));
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  const codes = catalogue.regions.map(({ code }) => code.toLowerCase());
  expect(names.filter((name) => codes.includes(name))).toEqual([]);
});
