import { describe, expect, test } from "vitest";
import { catalogueOf, faultsOf, line, SOURCE } from "../../support/fixture.js";
import { runs } from "../../support/runs.js";

const HIDDEN: readonly (readonly [name: string, text: string])[] = [
  // Before the bracket is a tab, a tag or an anchor, which a guard that counts characters takes for text.
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

/** Enough that work which grows with their square never ends; a fifth of that shows what is reported. */
const FULL = Math.max(4_000, runs(20_000));

// A reader that walks a map's items for every key takes forty seconds for all of these, and the runner gives up on it.
const KEYS = FULL;

test("every one of many unknown keys that is listed has its own place, and the rest are counted", () => {
  const faults = faultsOf(Array.from({ length: KEYS }, (_, i) => `k${i}: 1`).join("\n"));
  expect(faults.map(({ at }) => `${at?.line}:${at?.column}`)).toEqual(
    Array.from({ length: 501 }, (_, i) => `${i + 1}:1`),
  );
  expect(new Set(faults.map(({ code }) => code))).toEqual(new Set(["schema.unknown-key"]));
  expect(faults.map(({ unlisted = 1 }) => unlisted).reduce((a, b) => a + b)).toBe(KEYS);
  expect(faults.at(-1)?.message).toBe(`${KEYS - 500} more faults from here on are not listed`);
});

test("every one of many packages has its own place", () => {
  const packages = Array.from({ length: KEYS }, (_, i) => `      ${i + 1}: 1\n`).join("");
  const text = `${SOURCE}priceLists:\n  - id: a\n    channel: web\n    currency: USD\n    source: s\n    packages:\n${packages}`;
  // Eight lines are above the first.
  expect(catalogueOf(text).priceLists[0]?.packages.at(-1)?.at.line).toBe(KEYS + 8);
});

const ROWS = FULL;

test.each<[string, string, string, number]>([
  ["rows with an unknown source", "gifts:\n", "- {name: N#, coins: 1, source: s#}\n", ROWS],
  ["the same row again", `${SOURCE}gifts:\n`, "- {name: A, coins: 1, source: s}\n", ROWS - 1],
  [
    "rivals",
    `${SOURCE}regions: [{ code: US, name: U, source: s }]\npriceLists:\n`,
    "- {id: l#, region: US, channel: web, currency: USD, default: true, packages: {1: 1}, source: s}\n",
    ROWS / 4 - 1,
  ],
  [
    "rules that overlap",
    `${SOURCE}rules:\n`,
    "- {id: r#, rule: cap, regions: all, amount: 1, currency: USD, source: s}\n",
    ROWS / 4 - 1,
  ],
])("many faults of one kind: %s", (_, head, row, count) => {
  const rows = head.includes("sources") && !row.includes("name: A") ? ROWS / 4 : ROWS;
  const faults = faultsOf(head + Array.from({ length: rows }, (_, i) => row.replaceAll("#", String(i))).join(""));
  expect([501, 2 * 501]).toContain(faults.length);
  expect(faults.map(({ unlisted = 1 }) => unlisted).reduce((a, b) => a + b)).toBe(count);
});

test.each<[string, string, listed: string[], unread: number]>([
  // Three keys are missing in each, so that the 167th row holds the five hundredth fault, and one more.
  ["rows without most of their keys", "- {id: 1}\n", ["167:3", "167:3"], ROWS - 167],
  ["rows that are not maps", "- 1\n", ["500:3"], ROWS - 500],
])("after five hundred faults no more entries are read: %s", (_, row, listed, unread) => {
  const faults = faultsOf(`gifts:\n${row.repeat(ROWS)}`);
  const last = faults.at(-1);
  // The head is the first line.
  const places = listed.map((place) => place.replace(/^\d+/, (number) => String(Number(number) + 1)));
  expect(faults.slice(499, -1).map(({ at }) => `${at?.line}:${at?.column}`)).toEqual(places);
  expect([last?.message, last?.unread]).toEqual([`${unread} more entries are not checked`, unread]);
  expect(last?.at?.line).toBe(ROWS - unread + 2);
});

test("the last of many packages is read as the first is", () => {
  const head = "sources:\n  - { id: s, title: S, grade: blog }\npriceLists:\n  - id: a\n    channel: web\n";
  const packages = Array.from({ length: KEYS }, (_, i) => `      ${i + 1}: ${i + 1 < KEYS ? 1 : "free"}\n`).join("");
  const faults = faultsOf(`${head}    currency: USD\n    source: s\n    packages:\n${packages}`);
  // Eight lines are above the first package; the price is after six blanks, the coins, a colon and a blank.
  const place = `${KEYS + 8}:${6 + String(KEYS).length + 3}`;
  expect(faults.map(line)).toContainEqual(expect.stringMatching(new RegExp(`^${place} schema\\.invalid .*“free”`)));
});

test("a megabyte of the shortest values is refused before the parser makes anything of it", () => {
  const ones = `gifts: [${"1,".repeat(500_000)}1]`;
  // “gifts:” and the bracket are two parts, each one and its comma two more: the 400,001st is the 200,000th one.
  expect(faultsOf(ones).map(line)).toEqual([`1:${8 + 2 * 199_999 + 1} yaml.refused too many values`]);
});

test("a megabyte of faulty entries, all in one line, is reported in moments", () => {
  const entries = runs(199_991);
  const texts = `gifts: [${'"a",'.repeat(entries - 1)}"a"]`;
  const before = process.cpuUsage();
  const faults = faultsOf(texts);
  // A copy of the line for every entry took beyond ten seconds of work, which a busy machine does not lengthen.
  expect(process.cpuUsage(before).user).toBeLessThan(5_000_000);
  // The first five hundred are four columns apart from column 9 on, and one more is for all the others.
  expect(faults).toHaveLength(501);
  expect(faults.slice(0, 2).map(line)).toEqual([
    "1:9 schema.invalid must be a map of keys and values",
    "1:13 schema.invalid must be a map of keys and values",
  ]);
  expect(faults[500]?.unread).toBe(entries - 500);
});
