import { expect, test } from "vitest";
import { dayOf } from "../../src/core/date.js";
import { today } from "../../src/io/today.js";

test("today is the day of the clock in UTC", () => {
  const before = new Date().toISOString();
  const day = today();
  const after = new Date().toISOString();
  expect(dayOf(day)).toBe(day);
  expect([before, after].map((instant) => instant.slice(0, 10))).toContain(day);
});
