import { expect, test } from "vitest";
import { isNoId, namesNothing } from "../../../src/readers/text/absent.js";

test.each(["", " ", "null", "NULL", "None", "undefined", "NaN", "nil", "N/A", "-1"])("“%s” is not a name", (text) => {
  expect([namesNothing(text), isNoId(text)]).toEqual([true, true]);
});

test.each(["Nona", "nullable", "-10", "a", "user1"])("“%s” is a name", (text) => {
  expect([namesNothing(text), isNoId(text)]).toEqual([false, false]);
});

test("0 is not an id, but may be a name", () => {
  expect([namesNothing("0"), isNoId("0")]).toEqual([false, true]);
});
