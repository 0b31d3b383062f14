import { counted, given, type Money, type Settled, settle, sum } from "../../core/quantity.js";
import { quoted } from "../../core/text.js";
import type { RollingDiamonds } from "../../readers/counts/records.js";
import type { PlainReason, Reason } from "../../readers/statements/reasons.js";
import type { PutAside } from "./records.js";

/** Rows of statements that do not count, for one reason, with their sums by currency. */
export interface LeftOutRows {
  readonly reason: Reason;
  readonly rows: number;
  readonly amounts: readonly Money[];
}

/** Rows left out, with the reason in words; `diamonds` for a sheet that is left out. */
export interface Aside extends Omit<LeftOutRows, "reason"> {
  readonly reason: string;
  readonly diamonds?: Settled<"diamond">;
}

/** A sheet of the last thirty days, which is not a calendar month. */
export const rollingAside = ({ sheet, diamonds }: RollingDiamonds): Aside => ({
  reason: rollingText(sheet),
  rows: 1,
  amounts: [],
  ...(diamonds === null ? {} : { diamonds: counted("diamond", diamonds, `diamonds of ${sheet}, left out`) }),
});

/** Why such a sheet is not in any figure. */
export const rollingText = (sheet: string): string =>
  `${quoted(sheet)} counts the 30 days before its export, not a calendar month`;

/** Rows left out, with their reason in words. */
export const asideOf = ({ reason, ...rest }: LeftOutRows): Aside => ({ reason: reasonText(reason), ...rest });

/** Rows left out, grouped by reason and sorted by its text. */
export function leftOutIn(all: readonly PutAside[]): LeftOutRows[] {
  const texts = new Map(all.map(({ reason }) => [reasonText(reason), reason]));
  return [...texts.keys()].sort().map((text): LeftOutRows => {
    const own = all.filter(({ reason }) => reasonText(reason) === text);
    const currencies = [...new Set(own.map(({ currency }) => currency))].sort();
    const amounts = currencies.map((currency) => {
      const label = `left out: ${text}`;
      const parts = own.filter((row) => row.currency === currency).map(({ gross }) => given(currency, gross, label));
      return settle(sum(parts, label), "down", label);
    });
    return { reason: texts.get(text)!, rows: own.length, amounts };
  });
}

const TEXTS: Readonly<Record<PlainReason, string>> = {
  "no-money-in": "no money coming in",
  "no-payer": "no payer is named",
  "other-payer": "another payer",
  outgoing: "money sent to a payer whose payments count",
  conversion: "part of a currency conversion",
  hold: "a hold or its release",
  "own-money": "your own money paid in",
  reversal: "a refund or a reversal",
  "uncounted-reversal": "a reversal of a payment that does not count",
};

function reasonText(reason: Reason): string {
  if (reason.code === "status") return `status ${reason.status || "empty"}`;
  if (reason.code === "impact") return `balance impact ${reason.impact || "empty"}`;
  return TEXTS[reason.code];
}
