import { Buffer } from "node:buffer";
import fc from "fast-check";
import { expect, test } from "vitest";
import { open } from "../../../../src/readers/live/events/envelopes.js";
import { isNamedOther } from "../../../../src/readers/live/records/named.js";

const isOther = (line: string): boolean => {
  const bytes = Buffer.from(`\n${line}\n`);
  return isNamedOther(bytes, 1, bytes.length - 1);
};

const LINES = [
  ['{"event":"chat","data":{}}', true],
  ['{"event":"like","payload":{}}', true],
  ['{"event":"subscribe","data":{}}', false],
  ['{"event":"tip","data":{}}', false],
  ['{"common":{"method":"WebcastChatMessage"}}', true],
  ['{"event":"gift","data":{}}', false],
  ['{"common":{"method":"WebcastGiftMessage"}}', false],
  ['{"event":"chat","giftId":1}', false],
  ['{"event":"gif\\u0074","data":{}}', false],
  ['{"event":"","data":{}}', false],
  ['{"event":"ch', false],
  [`{"event":"${"x".repeat(70)}","data":{}}`, false],
  ['{"data":{},"event":"chat"}', false],
] as const;

test.each(LINES)("%s", (line, other) => expect(isOther(line)).toBe(other));

test("lines met before do not change what a line is", () => {
  for (const [met] of LINES)
    for (const [line, other] of LINES) {
      isOther(met);
      expect(isOther(line)).toBe(other);
    }
});

test("a record named as another event keeps that name when parsed, if its body agrees", () => {
  const name = fc.oneof(
    fc.constantFrom("gift", "chat", "WebcastGiftMessage", "GiftEvent", "live.gift", ""),
    fc.string(),
  );
  const inner = fc.dictionary(
    fc.constantFrom("giftId", "event", "data", "method"),
    fc.oneof(fc.nat(), fc.constantFrom("chat", "WebcastLikeMessage", "")),
  );
  const line = fc.oneof(
    fc.record({ event: name, data: inner }),
    fc.record({ event: name, payload: inner, timestamp: fc.nat() }),
    fc.record({ event: name, giftId: fc.nat() }),
    fc.record({ common: fc.record({ method: name, msgId: fc.string() }), giftId: fc.nat() }),
  );
  fc.assert(
    fc.property(line, (record) => {
      if (isOther(JSON.stringify(record)))
        expect(open(record as never, null, () => true)).toMatchObject([{ said: "other" }]);
    }),
  );
});
