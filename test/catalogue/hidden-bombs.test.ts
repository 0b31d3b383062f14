import { describe, expect, test } from "vitest";
import { faultsOf, line } from "../support/fixture.js";

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

// A reader that walks a map's items for every key takes forty seconds for these, and the runner gives up on it.
const KEYS = 20_000;

test("every one of many unknown keys has its own place", () => {
  const faults = faultsOf(Array.from({ length: KEYS }, (_, i) => `k${i}: 1`).join("\n"));
  expect(faults.map(({ at }) => `${at?.line}:${at?.column}`)).toEqual(
    Array.from({ length: KEYS }, (_, i) => `${i + 1}:1`),
  );
  expect(new Set(faults.map(({ code }) => code))).toEqual(new Set(["schema.unknown-key"]));
});

test("the last of many packages is read as the first is", () => {
  const head = "sources:\n  - { id: s, title: S, grade: blog }\npriceLists:\n  - id: a\n    channel: web\n";
  const packages = Array.from({ length: KEYS }, (_, i) => `      ${i + 1}: ${i + 1 < KEYS ? 1 : "free"}\n`).join("");
  const faults = faultsOf(`${head}    currency: USD\n    source: s\n    packages:\n${packages}`);
  // Eight lines stand above the first package; the price stands after “20000: ”.
  expect(faults.map(line)).toContainEqual(expect.stringMatching(/^20008:14 schema\.invalid .*“free”/));
});
