import type { Contest } from "./contest.js";
import { enterAlone, enterTopped } from "./goal-entries.js";
import { type Goal, unitsBeside } from "./instance.js";
import { divideDown, safe } from "./integers.js";
import { turnsWithin, weighed } from "./order.js";
import type { CustomAmount } from "./purchase.js";
import type { ResidueLabels } from "./residue-labels.js";
import type { Search } from "./search.js";

/** Enters enough sums, none below `least`, to include the best purchase that the labels promise for the goal. */
export function enterPromised(
  contest: Contest,
  goal: Goal,
  labels: ResidueLabels,
  least: number,
  search: Search,
): void {
  search.work.take(labels.residues.length);
  // Of one residue's sums that reach the goal alone, larger ones only add best packages, so the first is enough.
  for (const sum of sumsFrom(Math.max(least, unitsBeside(0, goal)), labels)) enterAlone(contest, goal, labels, sum);
  if (goal.custom !== undefined) enterAllTopped(contest, goal, goal.custom, labels, least, search);
}

/** For each residue with a label, its first sum from `least` on; in order. */
function sumsFrom(least: number, { best, residues }: ResidueLabels): number[] {
  const first = least % best.size;
  const turned = residues.filter((residue) => residue < first).map((residue) => residue + best.size);
  return [...residues.filter((residue) => residue >= first), ...turned].map((residue) => least - first + residue);
}

/** Enters, for each residue, the sums that can be best with a custom amount. */
function enterAllTopped(
  contest: Contest,
  goal: Goal,
  custom: CustomAmount,
  labels: ResidueLabels,
  least: number,
  { step, work }: Search,
): void {
  const { best } = labels;
  const modulus = best.size;
  const low = Math.max(least, unitsBeside(custom.maximum, goal));
  const enough = Math.max(least, unitsBeside(custom.minimum, goal));
  // What replacing a best package by as many custom coins adds to the total, times `per` and before rounding up.
  const loss = safe(safe(modulus * goal.unit * custom.give) - safe(best.price * custom.per));
  const dearer = loss > 0 && weighed(loss, -custom.per, step) >= 0;
  const turns = turnsWithin(loss, step, custom.per);

  for (const sum of sumsFrom(enough, labels)) {
    // With the minimum custom amount, again the first sum of the residue is enough.
    enterTopped(contest, goal, labels, sum);
    // Below `enough` the custom amount fills exactly what the packages leave. The smallest is best if replacing a best
    // package makes the purchase worse, else the largest; rounding can favour only the sums of the first few turns.
    const steps = divideDown(sum - low, modulus);
    const window = Math.min(turns + 1, steps);
    work.take(window + 1);
    for (let turn = 0; turn < window; turn++)
      enterTopped(contest, goal, labels, sum - modulus * (dearer ? turn + 1 : steps - turn));
  }
}
