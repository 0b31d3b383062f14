import { Contest } from "./contest.js";
import { type Goal, unitsBeside } from "./instance.js";
import { safe } from "./integers.js";
import type { CustomAmount } from "./purchase.js";
import type { ResidueLabels } from "./residue-labels.js";

/** A contest of enough sums, none below `least`, to hold the best purchase that the labels promise for the goal. */
export function labelContest(goal: Goal, labels: ResidueLabels, least: number): Contest {
  const contest = new Contest(goal, labels);
  // Of the sums of one residue that reach the goal alone, a greater one only adds best packages: the first is enough.
  const alone = Math.max(least, unitsBeside(0, goal));
  for (let sum = alone; sum < alone + labels.best.size; sum++) contest.alone(sum);
  if (goal.custom !== undefined) enterTopped(contest, goal, goal.custom, labels, least);
  return contest;
}

/** Enters, for each residue, the sums that can be best together with a custom amount. */
function enterTopped(contest: Contest, goal: Goal, custom: CustomAmount, labels: ResidueLabels, least: number): void {
  const modulus = labels.best.size;
  const low = Math.max(least, unitsBeside(custom.maximum, goal));
  const enough = Math.max(least, unitsBeside(custom.minimum, goal));
  // What a best package less, and as many custom coins more, add to the total, times `per` and before rounding up.
  const loss = safe(modulus * goal.unit * custom.give) - safe(labels.best.price * custom.per);

  for (let sum = enough; sum < enough + modulus; sum++) {
    // Beside the minimum, again the first sum of the residue is enough.
    contest.topped(sum);
    // Below `enough` the custom amount takes up exactly what the packages leave.
    const steps = (sum - low - ((sum - low) % modulus)) / modulus;
    if (steps === 0) continue;
    const top = sum - modulus;
    contest.topped(top - modulus * Math.min(steps - 1, freeSteps(goal.coins - top * goal.unit, custom, loss)));
  }
}

/** How many best packages can be replaced by more custom coins than `amount` without raising the total. */
function freeSteps(amount: number, { give, per }: CustomAmount, loss: number): number {
  if (loss <= 0) return Number.POSITIVE_INFINITY;
  // The total rises only once the loss exceeds what was lost in rounding up anyway.
  const slack = (per - (safe(amount * give) % per)) % per;
  return (slack - (slack % loss)) / loss;
}
