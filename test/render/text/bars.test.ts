import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Dot } from "../../../src/render/blocks.js";
import { along, longest, rangeAlong } from "../../../src/render/chart/scale.js";
import { barText, dotText, levelText, mostOf, trackText } from "../../../src/render/text/bars.js";
import { coins, point, range } from "../../support/figures.js";

const EIGHTHS = "▏▎▍▌▋▊▉█";

/** The length of a drawn bar, in eighths of a cell. */
const eighths = (bar: string): number =>
  [...bar].reduce((sum, cell) => sum + (EIGHTHS.indexOf(cell) === -1 ? 8 : EIGHTHS.indexOf(cell) + 1), 0);

const part = fc.double({ min: 0, max: 1, noNaN: true });
const cells = fc.integer({ min: 8, max: 60 });
const sorted = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b);
const parts = fc.tuple(part, part, part).map((three) => {
  const [low = 0, likely = 0, high = 0] = sorted(three);
  return range(low, likely, high);
});
const count = fc.integer({ min: 0, max: 1_000_000_000 });

describe("a bar", () => {
  test("is as long as its figure to the nearest eighth of a cell", () => {
    const property = fc.property(part, cells, (to, width) => {
      const drawn = eighths(barText(point(to), width));
      if (to > 0) expect(Math.abs(drawn - to * width * 8)).toBeLessThanOrEqual(drawn === 1 ? 1 : 0.5);
    });
    fc.assert(property, { numRuns: 500 });
  });

  test("draws nothing for zero, something for any other figure, and never more than its cells", () => {
    const property = fc.property(parts, cells, (ends, width) => {
      const bar = barText(ends, width);
      expect(bar === "").toBe(ends.high === 0);
      expect([...bar].length).toBeLessThanOrEqual(width);
      expect(bar).toMatch(/^█*▒*░*[▏▎▍▌▋▊▉]?$/);
    });
    fc.assert(property, { numRuns: 500 });
  });

  test("for a larger figure is never shorter", () => {
    const property = fc.property(fc.array(count, { minLength: 1, maxLength: 12 }), cells, (all, width) => {
      const figures = sorted(all).map((n) => coins(n));
      const most = longest(figures);
      const drawn = figures.map((figure) => eighths(barText(rangeAlong(point(figure), most), width)));
      expect(drawn).toEqual(sorted(drawn));
      if (most > 0) expect(drawn.at(-1)).toBe(width * 8);
      else expect(new Set(drawn)).toEqual(new Set([0]));
    });
    fc.assert(property, { numRuns: 300 });
  });

  test("on a track is as long as the track", () => {
    const property = fc.property(parts, cells, (ends, width) => {
      expect([...trackText(ends, width)]).toHaveLength(width);
    });
    fc.assert(property);
  });

  test.each([
    [0, 0, 0, ""],
    [0, 0, 0.0001, "░"],
    [0.5, 0.5, 0.5, "█████"],
    [0.55, 0.55, 0.55, "█████▌"],
    [0.2, 0.5, 1, "██▒▒▒░░░░░"],
    [0, 0.5, 0.5, "▒▒▒▒▒"],
    [0.00001, 0.00001, 0.00001, "▏"],
    [1, 1, 1, "██████████"],
  ])("from %d by %d to %d", (low, likely, high, drawn) => expect(barText({ low, likely, high }, 10)).toBe(drawn));
});

test("a scale without length has every mark at its beginning", () => {
  expect(along(coins(0), 0)).toBe(0);
  expect(along(coins(5), longest([coins(5)]))).toBe(1);
  expect(longest([])).toBe(0);
  expect(barText(rangeAlong(point(coins(0)), 0), 10)).toBe("");
});

test("a column of a timeline is empty for zero, and otherwise at least an eighth high", () => {
  expect([0, 0.0001, 0.25, 0.5, 1].map(levelText)).toEqual([" ", "▁", "▂", "▄", "█"]);
});

describe("dots", () => {
  const dot = (expected: Dot["expected"], received: number | null, verdict: Dot["verdict"]): Dot => ({
    period: "2026-05",
    expected,
    received: received === null ? null : coins(received),
    verdict,
  });
  const band = range(coins(40), coins(60), coins(80));

  test.each([
    [dot(band, 70, "inside"), "   ▒▒│●▒"],
    [dot(band, 100, "above"), "   ▒▒│▒▒ ▲"],
    [dot(band, 10, "below"), "▼  ▒▒│▒▒"],
    [dot(null, 30, "not comparable"), "  ○"],
    [dot(band, null, "not comparable"), "   ▒▒│▒▒"],
    [dot(null, null, "not comparable"), ""],
  ])("%#", (one, drawn) => expect(dotText(one, 100, 10)).toBe(drawn));

  test("never leave the scale they are all on", () => {
    const one = fc.record({ low: count, likely: count, high: count, received: fc.option(count) }).map((figures) => {
      const [low = 0, likely = 0, high = 0] = sorted([figures.low, figures.likely, figures.high]);
      return dot(range(coins(low), coins(likely), coins(high)), figures.received, "inside");
    });
    const property = fc.property(fc.array(one, { maxLength: 12 }), cells, (points, width) => {
      for (const each of points) {
        const text = dotText(each, mostOf(points), width);
        expect([...text].length).toBeLessThanOrEqual(width);
        expect(text).toMatch(/^ *[▒│●][▒│● ]*$/);
        expect(text.includes("●")).toBe(each.received !== null);
      }
    });
    fc.assert(property, { numRuns: 200 });
  });
});
