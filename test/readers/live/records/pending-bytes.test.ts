import { expect, test } from "vitest";
import { Pending } from "../../../../src/readers/live/records/pending-bytes.js";

test("parts are one record, however many there are", () => {
  const pending = new Pending(100_000);
  for (let part = 0; part < 1_000; part++) expect(pending.add(Buffer.from(`${part},`))).toBe(true);
  const wanted = Array.from({ length: 1_000 }, (_, part) => `${part},`).join("");
  expect(pending.length).toBe(wanted.length);
  expect(pending.take().toString()).toBe(wanted);
  expect(pending.length).toBe(0);
  pending.add(Buffer.from("next"));
  expect(pending.take().toString()).toBe("next");
});

test("a record may be as long as the longest, plus its line end", () => {
  const pending = new Pending(4);
  expect(pending.add(Buffer.from("four"))).toBe(true);
  expect(pending.add(Buffer.from("\n"))).toBe(true);
  expect(pending.add(Buffer.from("!"))).toBe(false);
  expect(pending.take().toString()).toBe("four\n");
});
