import { counted, type Money, type Settled } from "../../core/quantity.js";
import type { Range } from "../../core/range.js";
import type { ListChoice } from "../../pricing/price-lists.js";
import { estimatesOf, estimateTotals } from "../../pricing/purchase-estimate.js";
import type { CoinPurchase, SentGift } from "../../readers/export/records.js";
import type { Market } from "../../regions/market.js";
import type { Remarks } from "../../report/report.js";

/** The value of the gifts sent on condition that GiftAmount is coins; not included in any other figure. */
export interface GiftsIfCoins {
  readonly coins: Settled<"coin">;
  /** The estimated cost of the coins, one per currency; empty if no price list applies to the rows. */
  readonly totals: readonly Range<Money>[];
  /** The coins included in the estimate. */
  readonly estimated: Settled<"coin">;
}

/** The value on that condition, with the coins of a day priced as if bought that day; null if no row has an amount. */
export function giftsIfCoins(
  gifts: readonly SentGift[] | null,
  market: Market,
  choice: ListChoice,
): GiftsIfCoins | null {
  const days = new Map<string | null, CoinPurchase>();
  // Rows are added up by day: a gift is often one coin, whose cost in whole cents would be far off.
  for (const { time, amount } of (gifts ?? []).filter((one) => (one.amount ?? 0) > 0)) {
    const day = time?.slice(0, 10) ?? null;
    days.set(day, { time, type: null, coins: (days.get(day)?.coins ?? 0) + amount! });
  }
  const rows = [...days.values()];
  if (rows.length === 0) return null;
  // The coins were used on that day, not bought as one package.
  const estimates = estimatesOf(rows, market, { ...choice, anySize: true });
  const priced = estimates.ok ? estimates.value.priced : rows.map(() => null);
  const added = (some: readonly CoinPurchase[], label: string): Settled<"coin"> =>
    counted(
      "coin",
      some.reduce((total, { coins }) => total + coins, 0),
      label,
    );
  return {
    coins: added(rows, "coins sent, if GiftAmount is coins"),
    totals: estimateTotals(priced, "coins sent, if GiftAmount is coins"),
    estimated: added(
      rows.filter((_, index) => priced[index] !== null),
      "of them with an estimate",
    ),
  };
}

/** The assumption that GiftAmount is coins, and how they are priced. */
export const ifCoinsRemarks = (sent: GiftsIfCoins | null): Remarks => ({
  assumptions:
    sent === null
      ? []
      : [
          {
            text: "the money for gifts is valid only if GiftAmount counts coins, which is unknown: the coins of a day are then priced as if bought together on that day, and are in no other figure",
            source: null,
          },
        ],
});
