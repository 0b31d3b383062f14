import { describe, expect, test } from "vitest";
import type { Grade } from "../../src/catalogue/model/model.js";
import { unwrap } from "../../src/core/diagnostic.js";
import { bundledCatalogue, cost, day, overlay } from "../../src/index.js";

/** How sure the price of 70 coins is, from a list of one package with those sources. */
async function sureness(grades: readonly (readonly [grade: Grade, date?: string])[], observed?: string) {
  const sources = grades.map(
    ([grade, date], index) =>
      `  - { id: s${index}, title: made up, grade: ${grade}${date === undefined ? "" : `, date: ${date}`} }`,
  );
  const text = `
sources:
${sources.join("\n")}
priceLists:
  - id: own
    region: US
    channel: web
    currency: USD
${observed === undefined ? "" : `    observed: ${observed}`}
    sources: [${grades.map((_, index) => `s${index}`).join(", ")}]
    packages: { 70: 0.75 }
`;
  const catalogue = unwrap(await overlay([{ name: "own.yaml", text }], bundledCatalogue()));
  return unwrap(cost({ what: ["70"], prices: ["own"], asOf: day("2026-11-22") }, catalogue)).confidence;
}

describe("the confidence of an answer, by its weakest fact", () => {
  test.each([
    ["good", "official", [["official"]], undefined],
    ["good", "official and new", [["official"]], "2026-05"],
    ["fair", "official and older than 18 months", [["official"]], "2024-05"],
    ["fair", "official and very old", [["official"]], "2020-05"],
    ["good", "two press reports", [["press"], ["page-copy"]], "2026-05"],
    ["fair", "two press reports, older than 18 months", [["press"], ["press"]], "2024-12"],
    ["fair", "a copy alone", [["page-copy"]], "2026-05"],
    ["poor", "two press reports, older than 36 months", [["press"], ["press"]], "2023-01"],
    ["poor", "a single blog", [["blog"]], "2026-05"],
    ["fair", "blogs that agree", [["blog"], ["blog"]], "2026-05"],
  ] as const)("%s: %s", async (level, _, grades, observed) => {
    expect((await sureness(grades, observed)).level).toBe(level);
  });

  test("the reason names the weak fact", async () => {
    expect(await sureness([["blog"]], "2026-05")).toEqual({
      level: "poor",
      reason: "only one blog has the web prices",
    });
    expect((await sureness([["press"], ["press"]], "2022-01")).reason).toBe("the web prices were last seen in 2022");
  });
});
