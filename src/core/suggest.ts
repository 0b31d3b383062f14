import { bare, fold } from "./name.js";

/** No suggestion for very short words, and none that differs by more than a third: a wild guess is worse than none. */
const SHORTEST = 3;

/** The candidate a mistyped word most likely meant; ties go to the earlier candidate. */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  const typed = fold(word);
  if (typed.length < SHORTEST || typed.length > 64) return undefined;
  const limit = Math.min(3, Math.max(1, Math.floor(typed.length / 3)));
  let best: string | undefined;
  const plain = bare(word);
  let nearest = limit + 1;
  for (const candidate of candidates) {
    if (bare(candidate) === plain) return candidate;
    const distance = editDistance(typed, fold(candidate), nearest - 1);
    if (distance < nearest) [best, nearest] = [candidate, distance];
  }
  return best;
}

/** The help line that offers a suggestion, if there is one. */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const suggestion = closest(word, candidates);
  return suggestion === undefined ? undefined : `did you mean “${suggestion}”?`;
}

/** Insertions, deletions, replacements and swaps of neighbours; anything above `limit` counts as `limit + 1`. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      row[j] = Math.min(replaced, above[j]! + 1, row[j - 1]! + 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) row[j] = Math.min(row[j]!, before[j - 2]! + 1);
    }
    before = above;
    above = row;
  }
  return above[b.length]!;
}
