import { divideUp } from "./integers.js";
import type { Offer } from "./purchase.js";

/** The smallest number of purchases that reach `coins` (0 or more) at any price; undefined if no number does. */
export function fewestPurchases(coins: number, { packs, custom }: Offer): number | undefined {
  if (coins === 0) return 0;
  const largest = packs.reduce((most, pack) => Math.max(most, pack.coins), 0);
  const beside = coins - (custom?.maximum ?? 0);
  if (beside <= 0) return 1;
  if (largest === 0) return undefined;
  const packsOnly = divideUp(coins, largest);
  return custom === undefined ? packsOnly : Math.min(packsOnly, 1 + divideUp(beside, largest));
}
