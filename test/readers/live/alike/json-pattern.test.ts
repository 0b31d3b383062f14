import { Buffer } from "node:buffer";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { JsonPattern, wordsOf } from "../../../../src/readers/live/alike/json-pattern.js";
import type { Role } from "../../../../src/readers/live/alike/pattern-parts.js";
import { LongId } from "../../../../src/readers/live/model/long-id.js";
import { runs } from "../../../support/runs.js";

type Tree = { readonly [key: string]: unknown };

const single = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
);

const key = fc.constantFrom("a", "b", "id", "é", "__proto__", 'a "b"', "length", "x\\y");

const tree = fc.letrec<{ object: Tree; value: unknown }>((tie) => ({
  object: fc.array(fc.tuple(key, tie("value")), { maxLength: 4 }).map((members) => Object.fromEntries(members)),
  value: fc.oneof(
    { maxDepth: 3 },
    single,
    fc.array(single, { maxLength: 3 }),
    tie("object"),
    fc.array(tie("object"), { maxLength: 2 }),
  ),
})).object;

const isSingle = (value: unknown): boolean => typeof value !== "object" || value === null;

/** Single values by their paths. */
function leaves(value: unknown, path = "", found = new Map<string, unknown>()): Map<string, unknown> {
  if (isSingle(value)) found.set(path, value);
  else if (!Array.isArray(value) || !value.every(isSingle)) {
    for (const [name, item] of Object.entries(value as object))
      leaves(item, path === "" ? name : `${path}.${name}`, found);
  }
  return found;
}

/** The same tree with other single values in it, and other lists of them. */
const varied = (value: unknown): fc.Arbitrary<unknown> => {
  if (isSingle(value)) return fc.oneof(fc.constant(value), single);
  if (Array.isArray(value))
    return value.every(isSingle) ? fc.array(single, { maxLength: 3 }) : fc.tuple(...value.map(varied));
  const members = Object.entries(value as object);
  return fc
    .tuple(...members.map(([, item]) => varied(item)))
    .map((items) => Object.fromEntries(members.map(([name], i) => [name, items[i]])));
};

const alike = tree.chain((first) => fc.tuple(fc.constant(first), fc.array(varied(first), { maxLength: 6 })));

const keptAll = (): Role => "kept";
const patternOf = (value: object): JsonPattern | undefined =>
  JsonPattern.of(JSON.stringify(value), "utf8", value, (path) => (leaves(value).has(path) ? "kept" : "passed"));

/** What a pattern finds in lines, one behind the other; undefined from the first that is not alike. */
function read(pattern: JsonPattern, bytes: Buffer): (Map<string, unknown> | undefined)[] {
  const found: (Map<string, unknown> | undefined)[] = [];
  for (let from = 0; from < bytes.length; ) {
    const end = pattern.match(bytes, wordsOf(bytes), from);
    found.push(
      end < 0 ? undefined : new Map([...pattern.kept].map(([path, place]) => [path, pattern.values.at(place)])),
    );
    from = end < 0 ? bytes.indexOf(10, from) + 1 : end;
  }
  return found;
}

test("lines that are alike have the values that JSON.parse finds", () => {
  fc.assert(
    fc.property(alike, fc.constantFrom("\n", "\r\n"), ([first, others], newline) => {
      const pattern = patternOf(first)!;
      const values = [first, ...others];
      const bytes = Buffer.from(values.map((value) => JSON.stringify(value) + newline).join(""));
      expect(read(pattern, bytes)).toEqual(values.map((value) => leaves(JSON.parse(JSON.stringify(value)))));
    }),
    { numRuns: runs(500) },
  );
});

test("what is not alike, or no JSON, is not found, and what is found is what JSON.parse finds", () => {
  const damage = fc.record({
    at: fc.nat(),
    drop: fc.nat(3),
    put: fc.constantFrom("", '"', "\\", ",", "}", "1", "e", "-", " ", "\u0001", "a"),
  });
  fc.assert(
    fc.property(alike, fc.array(damage, { minLength: 1, maxLength: 3 }), ([first, others], damages) => {
      const pattern = patternOf(first)!;
      const lines = [first, ...others].map((value) => JSON.stringify(value));
      for (const { at, drop, put } of damages) {
        const index = at % lines.length;
        const line = lines[index]!;
        const place = at % (line.length + 1);
        lines[index] = line.slice(0, place) + put + line.slice(place + drop);
      }
      const bytes = Buffer.from(`${lines.join("\n")}\n`);
      read(pattern, bytes).forEach((found, index) => {
        if (found === undefined) return;
        // Lone halves of characters do not survive being written.
        const value: Tree = JSON.parse(Buffer.from(lines[index]!).toString());
        expect(found).toEqual(new Map([...leaves(value)].filter(([path]) => found.has(path))));
        expect(JSON.stringify(keysOf(value))).toBe(JSON.stringify(keysOf(first)));
      });
    }),
    { numRuns: runs(2000) },
  );
});

/** The keys of a tree, and of what stands in lists, without what is single. */
function keysOf(value: unknown): unknown {
  if (isSingle(value)) return 0;
  if (Array.isArray(value)) return value.every(isSingle) ? 1 : value.map(keysOf);
  return Object.entries(value as object).map(([name, item]) => [name, keysOf(item)]);
}

describe("no pattern", () => {
  test.each<[string, string]>([
    ["a key twice", '{"a":1,"a":2}'],
    ["blanks here and there", '{"a": 1,"b":2}'],
    ["escapes in a key", '{"\\u0061":1}'],
    ["a key with a point, like a path", '{"a.b":1}'],
    ["an empty key, whose path would be that of what it stands in", '{"":{"a":1},"a":2}'],
    ["lists in lists without end", `{"a":${"[".repeat(3000)}${"]".repeat(3000)}}`],
    ["keys that objects put in order", '{"b":1,"2":1}'],
    ["blanks before the end", '{"a":1 }'],
  ])("%s", (_, text) => {
    expect(JsonPattern.of(text, "utf8", JSON.parse(text), () => "passed")).toBeUndefined();
  });

  test("of what is to be kept and is no single value", () => {
    expect(JsonPattern.of('{"a":{}}', "utf8", { a: {} }, keptAll)).toBeUndefined();
    expect(JsonPattern.of('{"a":[1]}', "utf8", { a: [1] }, keptAll)).toBeUndefined();
  });

  test("of a list that has to be the same", () => {
    expect(JsonPattern.of('{"a":["3"]}', "utf8", { a: ["3"] }, () => "same")).toBeUndefined();
    expect(
      JsonPattern.of('{"a":{"b":3}}', "utf8", { a: { b: 3 } }, (path) => (path === "a" ? "same" : "passed")),
    ).toBeDefined();
  });

  test("of more values than are worth it", () => {
    const value = Object.fromEntries(Array.from({ length: 400 }, (_, index) => [`k${index}`, index]));
    expect(JsonPattern.of(JSON.stringify(value), "utf8", value, () => "passed")).toBeUndefined();
  });
});

describe("roles", () => {
  const bytes = (text: string): Buffer => Buffer.from(`${text}\n`);
  const matches = (pattern: JsonPattern, text: string): boolean =>
    pattern.match(bytes(text), wordsOf(bytes(text)), 0) === Buffer.byteLength(text) + 1;

  test("what has to be the same", () => {
    const pattern = JsonPattern.of('{"a":"gift","b":1}', "utf8", { a: "gift", b: 1 }, (path) =>
      path === "a" ? "same" : "passed",
    )!;
    expect(matches(pattern, '{"a":"gift","b":2}')).toBe(true);
    expect(matches(pattern, '{"a":"chat","b":1}')).toBe(false);
  });

  test("a long id is told by its digits, and anything else is what it is", () => {
    const pattern = JsonPattern.of('{"id":"1"}', "utf8", { id: "1" }, () => "long id")!;
    const idOf = (text: string): unknown => {
      const line = bytes(`{"id":${text}}`);
      expect(pattern.match(line, wordsOf(line), 0)).toBe(line.length);
      return pattern.values.at(0);
    };
    expect(idOf('"7600000010000000037"')).toEqual(LongId.of("7600000010000000037"));
    expect(idOf('"12345678901234567890"')).toBe("12345678901234567890");
    expect(idOf('"0123"')).toBe("0123");
    expect(idOf('""')).toBe("");
    expect(idOf('"ab"')).toBe("ab");
    expect(idOf("12345")).toBe(12_345);
    expect(idOf("null")).toBe(null);
    expect(idOf(`"${"9".repeat(80)}"`)).toBe("9".repeat(80));
  });

  test("an id keeps every digit of a number, unless it is one that was rounded when it was written", () => {
    const idOf = (role: Role, digits: string): unknown => {
      const pattern = JsonPattern.of('{"id":1}', "utf8", { id: 1 }, () => role)!;
      const line = bytes(`{"id":${digits}}`);
      expect(pattern.match(line, wordsOf(line), 0)).toBe(line.length);
      return pattern.values.at(0);
    };
    expect(idOf("id", "7600000010000000037")).toBe("7600000010000000037");
    expect(idOf("id", "7600000010000000000")).toBe(7_600_000_010_000_000_000);
    expect(idOf("id", "5655")).toBe(5655);
    expect(idOf("kept", "7600000010000000037")).toBe(Number("7600000010000000037"));
  });

  test("bytes of a text that was read as one character each", () => {
    const raw = Buffer.from('{"é":"小"}').toString("latin1");
    const pattern = JsonPattern.of(raw, "latin1", JSON.parse(raw), () => "kept")!;
    const line = bytes('{"é":"明"}');
    expect(pattern.match(line, wordsOf(line), 0)).toBe(line.length);
    expect(pattern.values.at(0)).toBe("明");
  });
});
