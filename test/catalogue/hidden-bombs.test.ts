import { describe, expect, test } from "vitest";
import { faultsOf } from "../support/fixture.js";

const HIDDEN: readonly (readonly [name: string, text: string])[] = [
  // What stands before the bracket is a tab, a tag or an anchor, which a guard that counts characters takes for text.
  ["[ and tabs × 1000", "[\t".repeat(1000)],
  ["[ and tags × 1000", "[ !a ".repeat(1000)],
  ["[ and anchors × 1000", "[&a ".repeat(1000)],
  ["{a: and tabs × 1000", "{a:\t".repeat(1000)],
  ["[ { and tabs × 1000", "[\t{a:\t".repeat(1000)],
  ["- and tabs × 1000", "-\t".repeat(1000)],
];

describe.each(HIDDEN)("%s", (_, text) => {
  test.each([1, 2, 3, 4])("is refused by the guard, go %d", () => {
    expect(faultsOf(text).map(({ code }) => code)).toEqual(["yaml.refused"]);
  });
});

// Quadratic: placeOf and keyAt walk a map's items for every key. 10k 0.5 s, 20k 1.8 s, 40k 7.1 s, bundled; in vitest 20k takes 40 s.
test.each([
  ["unknown keys", Array.from({ length: 20_000 }, (_, i) => `k${i}: 1`).join("\n")],
  [
    "packages",
    `sources:\n  - { id: s, title: S, grade: blog }\npriceLists:\n  - id: a\n    channel: web\n    currency: USD\n    source: s\n    packages:\n${Array.from({ length: 20_000 }, (_, i) => `      ${i + 1}: 1`).join("\n")}\n`,
  ],
])("20,000 %s in one map take less than 2 s", { timeout: 60_000 }, (_, text) => {
  const start = Date.now();
  faultsOf(text);
  expect(Date.now() - start).toBeLessThan(2000);
});
