import { given, type Money, settle, sum } from "../../core/quantity.js";
import type { PaidBy } from "./records.js";

/** The money of one payer, by currency. */
export interface Payer {
  readonly payer: string | null;
  readonly payments: number;
  readonly amounts: readonly Money[];
  /** Whether it counts as a payout. */
  readonly counts: boolean;
}

/** All payers: those that count first, then by name, unnamed ones last. */
export function payersIn(all: readonly PaidBy[]): Payer[] {
  const found = new Map<string, PaidBy[]>();
  for (const one of all) {
    const key = JSON.stringify([!one.counts, one.payer === null, one.payer]);
    found.set(key, [...(found.get(key) ?? []), one]);
  }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, own]) => {
      const { payer, counts } = own[0]!;
      const currencies = [...new Set(own.map(({ currency }) => currency))].sort();
      const amounts = currencies.map((currency) => {
        const label = `sent by ${payer ?? "an unnamed payer"}`;
        const parts = own.filter((one) => one.currency === currency).map(({ gross }) => given(currency, gross, label));
        return settle(sum(parts, label), "down", label);
      });
      return { payer, payments: own.length, amounts, counts };
    });
}
