import fc from "fast-check";
import { expect, test } from "vitest";
import { byteText, decoded } from "../../../../src/readers/live/split/byte-text.js";

const whole = (text: string) => {
  const bytes = Buffer.from(text);
  return byteText(bytes, 0, bytes.length);
};

test("ASCII needs no decoding, other bytes do, and an escape beside them is decoded at once", () => {
  expect(whole('{"a":"b"}')).toEqual({ text: '{"a":"b"}', raw: false });
  expect(whole("é")).toEqual({ text: "\u00C3\u00A9", raw: true });
  expect(whole('"é\\u00e9"')).toEqual({ text: '"é\\u00e9"', raw: false });
});

test("a part is a part", () => {
  expect(byteText(Buffer.from("abcdef"), 2, 4).text).toBe("cd");
});

test("every text comes back", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const json = JSON.stringify(text);
      const { text: read, raw } = whole(json);
      const value: string = JSON.parse(read);
      expect(raw ? decoded(value) : value).toBe(text);
    }),
  );
});
