import { type Exact, exact, type RoundingMode, roundedText } from "./decimal.js";
import type { Place } from "./source.js";
import type { Unit } from "./unit.js";

/** A number as shown: exact decimal text, never a float. */
export interface Figure {
  readonly amount: string;
  /** `1/3`, if no decimal text is exact: `amount` then has sixty decimals. */
  readonly fraction?: string;
  readonly unit: Unit;
}

/** `at` is `a` at `give` per `per`; `over` is a quotient without a unit. */
export type Op = "sum" | "minus" | "times" | "at" | "over" | "least" | "most";

/**
 * The only arithmetic in the program. Both the calculation of a figure and the check of its explanation use this table,
 * so the two cannot disagree.
 */
export const APPLY: Readonly<Record<Op, (operands: readonly Exact[]) => Exact>> = {
  sum: (terms) => terms.reduce((total, term) => total.plus(term)),
  minus: ([a, b]) => a!.minus(b!),
  times: ([a, b]) => a!.times(b!),
  /** Multiply first, divide once. */
  at: ([a, give, per]) => a!.times(give!).div(per!),
  over: ([a, b]) => a!.div(b!),
  least: (candidates) => candidates.reduce((best, next) => (next.cmp(best) < 0 ? next : best)),
  most: (candidates) => candidates.reduce((best, next) => (next.cmp(best) > 0 ? next : best)),
};

interface Made<Kind extends string> {
  readonly kind: Kind;
  readonly label: string;
  readonly value: Figure;
}

/** How a figure was made. Only `quantity.ts` builds these. */
export type Step =
  | Made<"input">
  | Made<"definition">
  | Made<"found">
  | (Made<"assumption"> & { readonly because: string; readonly source?: string; readonly at?: Place })
  | (Made<"fact"> & { readonly sources: readonly string[]; readonly at: Place })
  | (Made<"compute"> & { readonly op: Op; readonly from: readonly Step[] })
  | (Made<"round"> & { readonly mode: RoundingMode; readonly places: number; readonly from: readonly [Step] });

/** The steps it was made from; none for facts, assumptions and inputs. */
export const operandsOf = (step: Step): readonly Step[] => ("from" in step ? step.from : []);

/** Calculates a step again from its recorded operands. */
export function replay(step: Step): string {
  if (!("from" in step)) return step.value.amount;
  const operands = step.from.map((operand) => exact(operand.value.fraction ?? operand.value.amount));
  return step.kind === "compute"
    ? APPLY[step.op](operands).toFixed()
    : roundedText(operands[0]!, step.places, step.mode);
}

/** Every step behind the given ones, each once, operands before their results. */
export function walk(roots: Iterable<Step>): Step[] {
  const seen = new Set<Step>();
  const order: Step[] = [];
  const visit = (step: Step): void => {
    if (seen.has(step)) return;
    seen.add(step);
    for (const operand of operandsOf(step)) visit(operand);
    order.push(step);
  };
  for (const root of roots) visit(root);
  return order;
}
