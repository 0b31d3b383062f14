import type { Block } from "../../../render/blocks.js";

/** More of one kind are for a program. */
const MOST_SHOWN = 40;

/** As many as somebody reads, each in words, and how many more there are. */
export function pointsOf<T>(head: string, inWords: (one: T) => string, found: readonly T[]): Block {
  const points = found.slice(0, MOST_SHOWN).map(inWords);
  const more = found.length - points.length;
  return { kind: "points", head, points: more === 0 ? points : [...points, `${more} more; --json has them all`] };
}
