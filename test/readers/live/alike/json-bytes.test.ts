import { Buffer } from "node:buffer";
import fc from "fast-check";
import { expect, test } from "vitest";
import { listEnd, singleEnd } from "../../../../src/readers/live/alike/json-bytes.js";
import { runs } from "../../../support/runs.js";

const bytesOf = (text: string): Buffer => Buffer.from(`${text}\n`);

const isSingle = (value: unknown): boolean => typeof value !== "object" || value === null;
const isListOfSingles = (value: unknown): boolean => Array.isArray(value) && value.every(isSingle);

const piece = fc.constantFrom(
  ...'0123456789+-.eEu\\"/bfnrtalsx[], \t\u0000é💗',
  "true",
  "false",
  "null",
  '"a"',
  "\\u00e9",
);
const scraps = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));
const single = fc.oneof(
  fc.jsonValue({ maxDepth: 0 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string(),
);

test("a value ends where JSON has it end", () => {
  fc.assert(
    fc.property(single, fc.constantFrom(",", "}", "]", "\r"), (value, next) => {
      const text = JSON.stringify(value);
      expect(singleEnd(bytesOf(text + next), 0)).toBe(Buffer.byteLength(text));
    }),
  );
});

test("a list ends where JSON has it end", () => {
  fc.assert(
    fc.property(fc.array(single, { maxLength: 5 }), fc.boolean(), (list, spaced) => {
      const text = `[${list.map((value) => JSON.stringify(value)).join(spaced ? ", " : ",")}]`;
      expect(listEnd(bytesOf(`${text},`), 0)).toBe(Buffer.byteLength(text));
    }),
  );
});

/** What a text is to JSON.parse, if anything. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isSingleText = (text: string): boolean => text.trim() === "null" || isSingle(parsed(text) ?? {});

test("of scraps, nothing that JSON.parse does not take", () => {
  fc.assert(
    fc.property(scraps, (text) => {
      const bytes = bytesOf(text);
      const end = singleEnd(bytes, 0);
      if (end >= 0) expect(isSingleText(bytes.toString("utf8", 0, end))).toBe(true);
      // Blanks around it are no part of it.
      else expect(text.trim() === text && isSingleText(text)).toBe(false);
    }),
    { numRuns: runs(5000) },
  );
});

test("of scraps of a list, nothing that JSON.parse does not take", () => {
  fc.assert(
    fc.property(scraps, (scrap) => {
      const bytes = bytesOf(`[${scrap}`);
      const end = listEnd(bytes, 0);
      if (end >= 0) expect(isListOfSingles(parsed(bytes.toString("utf8", 0, end)))).toBe(true);
    }),
    { numRuns: runs(5000) },
  );
});
