import type { Catalogue, Region } from "../catalogue/model.js";
import { given, type Money, settle, sum } from "../core/quantity.js";
import type { PutAside } from "./books.js";
import type { Cause, Finding } from "./cause.js";
import { diamondCauses } from "./diamond-causes.js";
import { lessMoney, moreMoney } from "./money-causes.js";
import type { ReconciledMonth, ReconcileQuery } from "./reconcile.js";

/** Something that may be behind a difference, and the months that have such a one. */
export interface Explanation extends Omit<Cause, "of"> {
  readonly about: "diamonds" | "money";
  readonly months: readonly string[];
}

/** Rows of statements that do not count, by their reason. */
export interface Aside {
  readonly reason: string;
  readonly rows: number;
  readonly amounts: readonly Money[];
}

/** Everything that could explain what the months show; nothing where everything agrees. */
export function explanationsOf(
  months: readonly ReconciledMonth[],
  query: ReconcileQuery,
  region: Region,
  catalogue: Catalogue,
): Explanation[] {
  const shown = months.map((month) => ({ period: month.period, findings: findingsIn(month) }));
  const causes = [...diamondCauses(query), ...lessMoney(query, region, catalogue), ...moreMoney(months, query)];
  return causes.flatMap(({ of, ...cause }) => {
    const periods = shown
      .filter(({ findings }) => findings.some((one) => of.includes(one)))
      .map(({ period }) => period);
    const about = of[0]!.startsWith("paid") ? "money" : "diamonds";
    return periods.length === 0 ? [] : [{ about, ...cause, months: periods }];
  });
}

/** A month's own money and the running sum both ask for an explanation. */
function findingsIn({ difference, compared, running }: ReconciledMonth): Finding[] {
  const off = difference === null ? 0 : difference.diamonds.exact.cmp(given("diamond", 0, "").exact);
  const verdicts = [compared?.verdict, running?.compared?.verdict];
  return [
    ...(off > 0 ? (["reported above"] as const) : off < 0 ? (["reported below"] as const) : []),
    ...(verdicts.includes("above") ? (["paid above"] as const) : []),
    ...(verdicts.includes("below") ? (["paid below"] as const) : []),
  ];
}

/** What was left out, by reason, with its sums by currency. */
export function asideIn(rows: readonly PutAside[]): Aside[] {
  return [...new Set(rows.map(({ reason }) => reason))].sort().map((reason) => {
    const own = rows.filter((row) => row.reason === reason);
    const currencies = [...new Set(own.map(({ currency }) => currency))].sort();
    const amounts = currencies.map((currency) => {
      const label = `left out: ${reason}`;
      const parts = own.filter((row) => row.currency === currency).map(({ gross }) => given(currency, gross, label));
      return settle(sum(parts, label), "down", label);
    });
    return { reason, rows: own.length, amounts };
  });
}
