import fc from "fast-check";
import { expect, test } from "vitest";
import { LineTable, lineOf } from "../../src/catalogue/line-table.js";

const keys = fc.array(fc.oneof(fc.constantFrom("a", "A", "\t", "\n", '"', "é", ""), fc.string(), fc.nat(30)), {
  maxLength: 3,
});

test("entries are found by any of their keys, in the order of their lines, and each is made once", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(keys, fc.string())), keys, (entries, wanted) => {
      const text = entries.map(([own, says]) => lineOf(own, says)).join("");
      expect(text).toMatch(/^[\n\t -~]*$/);
      const table = new LineTable<string, { readonly says: string }>(text, (says) => ({ says }));
      const found = table.with(...wanted);
      expect(found.map(({ says }) => says)).toEqual(
        entries.filter(([own]) => own.some((key) => wanted.includes(key))).map(([, says]) => says),
      );
      expect(new Set(table.made)).toEqual(new Set(found));
      expect(table.all.map(({ says }) => says)).toEqual(entries.map(([, says]) => says));
      for (const one of found) expect(table.all.includes(one)).toBe(true);
      expect(table.made).toBe(table.all);
    }),
  );
});
