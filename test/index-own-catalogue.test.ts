import { expect, test } from "vitest";
import { unwrap } from "../src/core/diagnostic.js";
import { bundledCatalogue, cost, day, overlay, payout } from "../src/index.js";

const asOf = day("2026-11-22");
const laidOver = async (text: string) =>
  unwrap(await overlay([{ name: "own.yaml", text: `sources: [{ id: s, title: S, grade: blog }]\n${text}` }]));

test("a flat share stated for a group holds for its members", async () => {
  const flat = (stated: string): string =>
    `regimes: [{ id: flat, kind: flat, regions: all, share: 0.5, stated: [${stated}], because: B, source: s }]\n`;
  const assumed = async (stated: string): Promise<boolean> =>
    unwrap(payout({ diamonds: 100, region: "NZ", asOf }, await laidOver(`${GROUP}${flat(stated)}`))).assumptions.some(
      ({ text }) => text.includes(" is assumed for "),
    );
  expect(await assumed("OCE")).toBe(false);
  expect(await assumed("NZ")).toBe(false);
  expect(await assumed("GB")).toBe(true);
});

const GROUP = "regionGroups: [{ id: OCE, name: Oceania, members: [AU, NZ], source: s }]\n";

test("two gifts of one name without ids are ambiguous, and the error suggests coins", async () => {
  const catalogue = await laidOver(
    "gifts: [{ name: Twin, coins: 3, source: s }, { name: Twins, also: [Twin], coins: 4, source: s }]\n",
  );
  const asked = cost({ what: ["Twin"], asOf }, catalogue);
  expect(asked.ok ? [] : asked.diagnostics.map(({ help }) => help)).toEqual([
    "none of them has an id; write the coins it costs",
  ]);
  expect(cost({ what: ["Twin"], asOf }, bundledCatalogue()).ok).toBe(false);
});
