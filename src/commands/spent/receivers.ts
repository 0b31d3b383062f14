import { groupedBy } from "../../core/keyed.js";
import { counted, type Settled, wholeOf } from "../../core/quantity.js";
import type { Instant, SentGift } from "../../readers/export/records.js";

/** Rows of gifts sent, and the sum of their GiftAmount, which may be gifts or coins. */
interface Sent {
  readonly rows: Settled<"count">;
  /** The sum of the rows that have one; null if none has. */
  readonly amount: Settled<"count"> | null;
}

/** Gifts sent to one account. */
export interface Receiver extends Sent {
  /** Null if the rows name no receiver. */
  readonly receiver: string | null;
  readonly first: Instant | null;
  readonly last: Instant | null;
  /** Months with gifts, earliest first; null for rows without a date. */
  readonly months: readonly (Sent & { readonly month: string | null })[];
}

/** Receivers of gifts, largest first. */
export function receiversOf(gifts: readonly SentGift[]): Receiver[] {
  return [...groupedBy(gifts, ({ receiver }) => receiver)]
    .map(([receiver, rows]): Receiver => {
      const times = rows.flatMap(({ time }) => time ?? []).sort();
      const months = [...groupedBy(rows, ({ time }) => monthIn(time))].sort(([a], [b]) => byMonth(a, b));
      return {
        receiver,
        ...sent(rows),
        first: times[0] ?? null,
        last: times.at(-1) ?? null,
        months: months.map(([month, some]) => ({ month, ...sent(some) })),
      };
    })
    .sort((a, b) => most(b.amount) - most(a.amount) || most(b.rows) - most(a.rows));
}

/** The month of an instant; null if unknown. */
export const monthIn = (time: Instant | null): string | null => time?.slice(0, 7) ?? null;

/** Orders months, null last. */
export const byMonth = (a: string | null, b: string | null): number => {
  if (a === b) return 0;
  return a === null || (b !== null && b < a) ? 1 : -1;
};

function sent(rows: readonly SentGift[]): Sent {
  const amounts = rows.flatMap(({ amount }) => amount ?? []);
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  return {
    rows: counted("count", rows.length, "rows of gifts sent"),
    amount: amounts.length === 0 ? null : counted("count", total, "GiftAmount of the rows that have one"),
  };
}

const most = (figure: Settled<"count"> | null): number => (figure === null ? -1 : wholeOf(figure));
