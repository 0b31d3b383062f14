import type { Excerpt } from "../../../core/diagnostic.js";
import { present } from "../../../core/present.js";
import type { Fault } from "./values.js";

/** A place within a line, with the part of the line around it. */
export interface Spot {
  readonly column: number;
  readonly excerpt: Excerpt;
  /** What to do about it, if correcting the line is not enough. */
  readonly help?: string;
}

/** Characters shown on each side of a place in a long line. */
const AROUND = 60;

/** The spot of `width` characters of a line from `from`, counted from 0; the text given begins at column `begins`. */
export function spotIn(line: string, from: number, width: number, begins = 0): Spot {
  const shown = Math.max(1, Math.min(width, AROUND));
  const start = from > 2 * AROUND ? from - AROUND : 0;
  const text = line.slice(start, Math.max(from + shown, start + AROUND) + AROUND).replace(/\r$/, "");
  const before = start + begins;
  return {
    column: begins + from + 1,
    excerpt: { text, width: shown, ...present({ before: before === 0 ? undefined : before }) },
  };
}

/** The spot of a fault, and how many lines below the record's first; the record begins at `column`, counted from 0. */
export function spotOf(
  { about }: Fault,
  record: string,
  column: number,
): { readonly below: number; readonly spot: Spot } {
  const [at, width] = about === undefined ? [0, 1] : "at" in about ? [about.at, 1] : valueIn(record, about.value);
  const start = at === 0 ? 0 : record.lastIndexOf("\n", at - 1) + 1;
  const [line = ""] = record.slice(start).split("\n", 1);
  const below = start === 0 ? 0 : record.slice(0, start).split("\n").length - 1;
  return { below, spot: spotIn(line, at - start, width, start === 0 ? column : 0) };
}

/** The value of a key: a number or a text. */
const VALUE = /(?<=:\s{0,8})(?:"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*)(?=\s{0,8}[,}])/g;

/** The place and length of a value that only one key has; else the beginning of the record. */
function valueIn(record: string, value: unknown): readonly [at: number, width: number] {
  const text = JSON.stringify(value);
  const places = [...record.matchAll(VALUE)].filter(([found]) =>
    typeof value === "number" ? Number(found) === value : found === text,
  );
  const [place, other] = places;
  return place === undefined || other !== undefined ? [0, 1] : [place.index, place[0].length];
}
