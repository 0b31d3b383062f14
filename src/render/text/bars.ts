import type { Range } from "../../core/range.js";
import type { Dot } from "../blocks.js";
import { along, lengthOf, rangeAlong, stepOf } from "../chart/scale.js";

const EIGHTHS = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"];

/** The shades of a range, from left to right. */
export const LEGEND = "█ at least ▒ likely ░ at best";

/**
 * A bar of at most `cells`: solid up to low, then paler to likely and to high. If the three are equal, it ends
 * at the nearest eighth of a cell; else a cell has the shade of the part that fills at least half of it.
 */
export function barText({ low, likely, high }: Range<number>, cells: number): string {
  const ends = [low, likely, high].map((part) => stepOf(part, cells * 8));
  const [solid = 0, mid = 0, end = 0] = ends;
  if (solid === end) return "█".repeat(Math.floor(end / 8)) + EIGHTHS[end % 8];
  let bar = "";
  for (let from = 4; from <= end; from += 8) bar += from <= solid ? "█" : from <= mid ? "▒" : "░";
  return bar === "" ? "░" : bar;
}

/** The same on a track as long as the whole. */
export function trackText(parts: Range<number>, cells: number): string {
  const bar = barText(parts, cells);
  return bar + "·".repeat(cells - [...bar].length);
}

const MARKS: Readonly<Record<Dot["verdict"], string>> = {
  inside: "●",
  maybe: "◐",
  above: "▲",
  below: "▼",
  "not comparable": "○",
};

/** A band from the lowest to the highest expected, with the likely and what came marked on it. */
export function dotText({ expected, received, verdict }: Dot, most: number, cells: number): string {
  const line: string[] = Array.from({ length: cells }, () => " ");
  const at = (part: number): number => Math.max(0, stepOf(part, cells) - 1);
  if (expected !== null) {
    const { low, likely, high } = rangeAlong(expected, most);
    line.fill("▒", at(low), at(high) + 1);
    line[at(likely)] = "│";
  }
  if (received !== null) line[at(along(received, most))] = MARKS[verdict];
  return line.join("").trimEnd();
}

/** The mark of a verdict, for its legend. */
export const markOf = (verdict: Dot["verdict"]): string => MARKS[verdict];

const LEVELS = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];

/** A column of a timeline, at least an eighth of its height if there is anything. */
export const levelText = (part: number): string => LEVELS[stepOf(part, 8)]!;

/** The end of the scale on which all dots are drawn. */
export const mostOf = (points: readonly Dot[]): number =>
  Math.max(
    0,
    ...points.flatMap(({ expected, received }) => [expected?.high, received].map((one) => (one ? lengthOf(one) : 0))),
  );
