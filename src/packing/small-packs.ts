import { divideUp } from "./integers.js";
import type { Line, Offer, Pack, Purchase } from "./purchase.js";
import { receipt } from "./receipt.js";

/**
 * The purchase of a buyer who, before each of `times` uses of `coins`, buys the smallest package that covers what is
 * missing, after as many of the largest as that takes. `kept` coins and those left from earlier uses are used first.
 * Custom amounts are not bought; `left` is the coins left at the end.
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
