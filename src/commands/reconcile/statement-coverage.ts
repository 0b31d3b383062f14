import { monthOf, monthsBetween } from "../../core/date.js";
import type { Warning } from "../../report/report.js";
import type { ReconciledMonth } from "./month.js";
import type { Books, Covered } from "./records.js";

/** The months that statements cover. */
interface Cover {
  /** Whether a statement has days of the month: only then does no payment mean that nothing was paid. */
  covers(month: string): boolean;
  /** Whether a statement can contain money for LIVEs of the month, which is paid in that month or the next. */
  judges(month: string): boolean;
}

/** The coverage of statements in whole months; without statements, every month counts as covered. */
export function coverOf({ covered }: Books): Cover {
  const reaches = (month: string, { from, to }: Covered, before: number): boolean =>
    monthsBetween(month, monthOf(from)) <= before && month <= monthOf(to);
  return {
    covers: (month) => covered?.some((one) => reaches(month, one, 0)) ?? false,
    judges: (month) => covered?.some((one) => reaches(month, one, 1)) ?? true,
  };
}

/** Warnings about months with an estimate whose money cannot be in any statement. */
export function outsideOf(months: readonly ReconciledMonth[], { covered }: Books): Warning[] {
  const outside = months.filter(({ estimate, judged }) => estimate !== null && !judged).map(({ period }) => period);
  if (covered === null || outside.length === 0) return [];
  const [first] = covered.map(({ from }) => from).sort();
  const last = covered
    .map(({ to }) => to)
    .sort()
    .at(-1);
  const said = (some: readonly string[], why: string): Warning[] =>
    some.length === 0
      ? []
      : [
          {
            code: "reconcile.not-covered",
            message: `${some.join(", ")} cannot be judged and ${some.length === 1 ? "is" : "are"} not in any sum: ${why}`,
          },
        ];
  if (first === undefined || last === undefined)
    return said(outside, "the statements have no rows, so the time they cover is unknown");
  const [early, late] = [outside.filter((one) => one < first), outside.filter((one) => one > last)];
  return [
    ...said(early, `the statements begin on ${first}, too late to show the money; add one that begins earlier`),
    ...said(
      outside.filter((one) => !early.includes(one) && !late.includes(one)),
      "no statement has rows of that month or the next; add one that does",
    ),
    ...said(late, `the statements end on ${last}, too early to show the money; add one that ends later`),
  ];
}
