import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { jsonFault } from "../../../src/readers/text/json-fault.js";

describe("the place where a text stops being JSON", () => {
  // The place is that of the mark, which is not part of the text.
  test.each([
    "‸",
    "{‸",
    '{"a"‸',
    '{"a":‸',
    '{"a":1‸',
    '{"a":1,‸',
    '{"a":1,‸}',
    '{‸,"a":1}',
    '{"a" ‸1}',
    '{"a":‸NaN}',
    '{"a":‸01}',
    '{"a":‸1.}',
    '{"a":1‸]',
    "[1‸}",
    "[1 ‸2]",
    "[‸,1]",
    '{"a":‸"b}',
    '{"a":"b‸\u0001"}',
    '{"a":‸"\\x"}',
    '{"a":1}‸{"b":2}',
    '{"a":1} ‸// why',
    "‸chat",
    "‸True",
    "{‸a:1}",
    "{‸'a':1}",
  ])("%s", (marked) => {
    const text = marked.replace("‸", "");
    expect(() => JSON.parse(text)).toThrow();
    expect(jsonFault(text).at).toBe(marked.indexOf("‸"));
  });

  test("is after the whole of a good text, and never after the cut", () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (text, cut) => {
        expect(jsonFault(`${text} #`)).toEqual({ at: text.length + 1, isCutOff: false });
        const end = cut % (text.length + 1);
        expect(jsonFault(text.slice(0, end)).at).toBeLessThanOrEqual(end);
      }),
    );
  });

  test.each([
    "",
    "{",
    '{"a',
    '{"a\\',
    '{"a\\u00e',
    '{"a"',
    '{"a":-',
    '{"a":1',
    '{"a":1.',
    '{"a":1e+',
    '{"a":1,  ',
    "[tr",
    "[nul",
    '["a","b',
    '{"a":"b\n',
  ])("%s is cut off", (text) => {
    expect(jsonFault(text).isCutOff).toBe(true);
  });

  test.each(['{"a":1,}', "[1 2", '[1 "b', '["a\n"', "[truth", "[01", "{a", "{1", "[1}", "{}}", "[\f]", '["\\x'])(
    "%j is damaged",
    (text) => {
      expect(jsonFault(text).isCutOff).toBe(false);
    },
  );

  test("the beginning of a good object or list is always cut off", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.array(fc.jsonValue()), fc.dictionary(fc.string(), fc.jsonValue())),
        fc.nat(),
        (value, cut) => {
          const text = JSON.stringify(value);
          expect(jsonFault(text.slice(0, cut % text.length)).isCutOff).toBe(true);
        },
      ),
    );
  });
});
