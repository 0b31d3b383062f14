import fc from "fast-check";
import { expect, test } from "vitest";
import { decoded, TextRecord } from "../../../../src/readers/live/records/record.js";

test("every text is read back from its bytes, whole and in parts", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const bytes = Buffer.from(JSON.stringify({ text })).toString("latin1");
      expect(new TextRecord(bytes, 1, 0).text).toBe(JSON.stringify({ text }));
      expect(decoded(JSON.parse(bytes).text)).toBe(text);
    }),
  );
});
