import { expect, test } from "vitest";
import { FORMATS, formatByEnding, formatOf } from "../../src/render/formats.js";

test("no two formats share a name or an ending", () => {
  const names = FORMATS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  const endings = FORMATS.flatMap(({ endings }) => endings);
  expect(new Set(endings).size).toBe(endings.length);
});

test("every format is found by its name and by each of its endings", () => {
  for (const format of FORMATS) {
    expect(formatOf(format.name)).toBe(format);
    for (const ending of format.endings) {
      expect(formatByEnding(`live.2026.${ending}`)).toBe(format);
      expect(formatByEnding(`LIVE.${ending.toUpperCase()}`)).toBe(format);
    }
  }
});

test.each(["live", "live.", "live.xml", "csv", "live.csv.gz", ".csv/live"])("%s has no ending of a format", (file) => {
  expect(formatByEnding(file)).toBeUndefined();
});
