import { given, type Money, settle, sum } from "../../core/quantity.js";
import type { PutAside } from "./records.js";

/** Rows of statements that do not count, by their reason. */
export interface Aside {
  readonly reason: string;
  readonly rows: number;
  readonly amounts: readonly Money[];
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
