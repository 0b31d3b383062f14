import { expect, test } from "vitest";
import { withExactDigits } from "../../../../src/readers/live/events/exact-digits.js";

test.each([
  // 2^53 + 1 is the first whole number that a double rounds.
  ['{"id":9007199254740993}', '{"id":"9007199254740993"}'],
  ['{"id":9007199254740992}', '{"id":9007199254740992}'],
  ['{"id":-9007199254740993}', '{"id":"-9007199254740993"}'],
  ['["7137728632142843001",7137728632142843001]', '["7137728632142843001","7137728632142843001"]'],
  // A program with doubles has rounded it already.
  ['{"id":7137728632142843000}', '{"id":7137728632142843000}'],
  ['{"text":"say \\" 9007199254740993"}', '{"text":"say \\" 9007199254740993"}'],
  [
    '{"part":0.12345678901234567,"power":1e9007199254740993}',
    '{"part":0.12345678901234567,"power":1e9007199254740993}',
  ],
])("%s keeps its digits", (json, kept) => expect(withExactDigits(json)).toBe(kept));
