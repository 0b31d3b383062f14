import { customLine, smallestAmount } from "./custom-amount.js";
import type { CustomAmount, Offer, Pack, Purchase } from "./purchase.js";
import { better, receipt } from "./receipt.js";

/** The best way to reach `coins` (at least 1) with one purchase: one package or the custom amount alone. */
export function single(coins: number, { packs, custom }: Offer): Purchase | undefined {
  return better(singlePack(coins, packs), singleCustom(coins, custom));
}

function singlePack(coins: number, packs: readonly Pack[]): Purchase | undefined {
  let best: Pack | undefined;
  for (const pack of packs) {
    if (pack.coins < coins) continue;
    if (best === undefined || (pack.price - best.price || pack.coins - best.coins) < 0) best = pack;
  }
  return best && receipt(coins, [{ coins: best.coins, quantity: 1, price: best.price }]);
}

function singleCustom(coins: number, custom: CustomAmount | undefined): Purchase | undefined {
  if (custom === undefined) return undefined;
  const amount = smallestAmount(coins, custom);
  return amount === undefined ? undefined : receipt(coins, [customLine(amount, custom)]);
}
