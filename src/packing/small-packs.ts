import { divideUp } from "./integers.js";
import type { Line, Offer, Pack, Purchase } from "./purchase.js";
import { receipt } from "./receipt.js";

/**
 * What a buyer pays who buys just before each of `times` uses of `coins`: the smallest package that covers what is
 * missing then, the largest again and again where none does. `kept` coins from before are used first, and so are those
 * left by each use. Custom amounts are not bought; `left` are the coins at the end.
 */
export function smallPacks(coins: number, times: number, kept: number, { packs }: Offer): Purchase {
  const sorted = packs.toSorted((a, b) => a.coins - b.coins || a.price - b.price);
  const bySize = sorted.filter((pack, index) => pack.coins !== sorted[index - 1]?.coins);
  const bought = new Map<Pack, number>();
  const buy = (pack: Pack, quantity: number): number => {
    bought.set(pack, (bought.get(pack) ?? 0) + quantity);
    return quantity * pack.coins;
  };
  let balance = kept;
  for (let use = 0; use < times; use++) {
    const largest = bySize.at(-1)!;
    const beyond = coins - balance - largest.coins;
    if (beyond > 0) balance += buy(largest, divideUp(beyond, largest.coins));
    const smallest = bySize.find((pack) => pack.coins >= coins - balance);
    if (coins > balance && smallest !== undefined) balance += buy(smallest, 1);
    balance -= coins;
  }
  const lines: Line[] = [...bought].map(([pack, quantity]) => ({ ...pack, quantity }));
  return receipt(coins * times - kept, lines);
}
