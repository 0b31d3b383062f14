import type { Block } from "../../../render/blocks.js";

/** The most of one kind that are shown; more are for programs. */
const MOST_SHOWN = 40;

/** A list of the first 40 in words, and the number of the rest. */
export function pointsOf<T>(head: string, inWords: (one: T) => string, found: readonly T[]): Block {
  const points = found.slice(0, MOST_SHOWN).map(inWords);
  const more = found.length - points.length;
  return { kind: "points", head, points: more === 0 ? points : [...points, `${more} more; --json has them all`] };
}
