import { expect } from "vitest";
import type { Offer, Purchase } from "../../src/packing/purchase.js";
import { priceOf, type Score } from "./brute-force.js";

/** The brute force's figures for a purchase. */
export function score(purchase: Purchase | undefined): Score | undefined {
  return purchase && { total: purchase.total, purchases: purchase.purchases, coins: purchase.coins };
}

/** Checks that a purchase is on offer, adds up, and reaches `coins`. */
export function audit(purchase: Purchase | undefined, coins: number, { packs, custom }: Offer): void {
  if (purchase === undefined) return;
  const { lines } = purchase;
  expect(lines.reduce((sum, line) => sum + line.quantity * line.price, 0)).toBe(purchase.total);
  expect(lines.reduce((sum, line) => sum + line.quantity * line.coins, 0)).toBe(purchase.coins);
  expect(lines.reduce((sum, line) => sum + line.quantity, 0)).toBe(purchase.purchases);
  expect(purchase.left).toBe(purchase.coins - coins);
  expect(purchase.left).toBeGreaterThanOrEqual(0);
  expect(lines.map((line) => line.coins)).toEqual(lines.map((line) => line.coins).sort((a, b) => b - a));
  expect(lines.filter((line) => line.custom).length).toBeLessThanOrEqual(1);
  for (const line of lines) {
    if (line.custom && custom !== undefined) {
      expect(line.quantity).toBe(1);
      expect(line.coins).toBeGreaterThanOrEqual(custom.minimum);
      expect(line.coins).toBeLessThanOrEqual(custom.maximum);
      expect(line.price).toBe(priceOf(line.coins, custom));
    } else {
      expect(line.custom).toBeUndefined();
      expect(line.quantity).toBeGreaterThan(0);
      expect(packs.some((pack) => pack.coins === line.coins && pack.price === line.price)).toBe(true);
    }
  }
}
