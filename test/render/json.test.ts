import fc from "fast-check";
import { expect, test } from "vitest";
import { type Json, jsonParts, jsonText, toJson } from "../../src/render/json.js";
import { runs } from "../support/runs.js";

const anything = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>;
const long = fc.array(anything, { minLength: 60, maxLength: 200 });
const answer = fc.record({ query: anything, result: fc.record({ rows: long, list: long, one: anything }) });

test("a long answer in parts is the same text as in one", () => {
  const property = fc.property(fc.oneof(answer, long, anything), (value) => {
    const text = JSON.stringify(value, null, 2).replaceAll("\x7f", "\\u007f");
    expect([...jsonParts(value, "\n")].join("")).toBe(`${text}\n`);
  });
  fc.assert(property, { numRuns: runs(300) });
});

test("a short answer is one part, a long one never whole", () => {
  expect([...jsonParts({ rows: [1, 2] }, "\n")]).toHaveLength(1);
  const rows = Array.from({ length: 10_000 }, (_, coins) => ({ name: "Zoë\u202e", coins }));
  const parts = [...jsonParts({ result: { rows } }, "\n")];
  expect(Math.max(...parts.map((part) => part.length))).toBeLessThan(8_000);
  expect(JSON.parse(parts.join(""))).toEqual({ result: { rows } });
  expect(parts.join("")).not.toContain("\u202e");
});

test("a value of a report as JSON", () => {
  const named = JSON.parse('{"__proto__": {"coins": 1}, "name": "Rose"}');
  expect(jsonText(toJson(named), 0)).toBe('{"__proto__":{"coins":1},"name":"Rose"}');
  expect(toJson({ coins: 1, date: undefined, names: ["Rose", null] })).toEqual({ coins: 1, names: ["Rose", null] });
  expect(Object.keys(toJson({ coins: 1, date: undefined }) as object)).toEqual(["coins"]);
  for (const other of [() => 1, undefined, 1n, Symbol("a")])
    expect(() => toJson({ other: [other] })).toThrow(RangeError);
});
