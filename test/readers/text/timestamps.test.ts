import { expect, test } from "vitest";
import { isHourUnzoned, momentOf } from "../../../src/readers/text/timestamps.js";

test.each([
  ["2026-07-03", "2026-07-03", null, ""],
  ["2026-07-03 14:30", "2026-07-03", "2026-07-03T14:30:00Z", ""],
  ["2026-07-03T14:30:25.120Z", "2026-07-03", "2026-07-03T14:30:25Z", ""],
  ["2026-07-03 12:05 am", "2026-07-03", "2026-07-03T00:05:00Z", ""],
  ["2026-07-03 12:05 p.m.", "2026-07-03", "2026-07-03T12:05:00Z", ""],
  // Half past midnight two hours ahead of UTC is the evening before.
  ["2026-07-03 00:30 +02", "2026-07-02", "2026-07-02T22:30:00Z", ""],
  ["2026-07-03 23:30 -0100", "2026-07-04", "2026-07-04T00:30:00Z", ""],
  ["2026-07-03 in the evening", "2026-07-03", null, "in the evening"],
  ["2026-07-03 24:00", "2026-07-03", null, "24:00"],
  ["2026-07-03 13:00 pm", "2026-07-03", null, "13:00 pm"],
  // Fourteen and a half hours into 3 July 2026, in seconds and in milliseconds.
  ["1783089000", "2026-07-03", "2026-07-03T14:30:00Z", ""],
  ["1783089000999", "2026-07-03", "2026-07-03T14:30:00Z", ""],
  ["1783089000.75", "2026-07-03", "2026-07-03T14:30:00Z", ""],
])("%s", (text, day, time, unread) => expect(momentOf(text, "YMD")).toEqual({ day, time, unread }));

test.each(["", "soon", "14:30", "12345678"])("%j is not a time", (text) => {
  expect(momentOf(text, "YMD")).toBeUndefined();
});

test.each([
  ["2026-07-03 14:30", true],
  ["2026-07-03 14:30 UTC", false],
  ["2026-07-03", false],
  ["1783089000", false],
])("%s has an hour without a zone: %j", (text, unzoned) => expect(isHourUnzoned(text)).toBe(unzoned));
