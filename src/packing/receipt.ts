import { safe } from "./integers.js";
import { byTotal, type Order } from "./order.js";
import type { Line, Purchase } from "./purchase.js";

/** The purchase of these lines by a buyer who wants `wanted` coins; all sums come from the lines. */
export function receipt(wanted: number, lines: readonly Line[]): Purchase {
  const sum = (value: (line: Line) => number) => lines.reduce((total, line) => safe(total + safe(value(line))), 0);
  const coins = sum((line) => line.quantity * line.coins);
  return {
    lines: lines.toSorted((a, b) => b.coins - a.coins),
    total: sum((line) => line.quantity * line.price),
    purchases: sum((line) => line.quantity),
    coins,
    left: coins - wanted,
  };
}

/** The better of two purchases of the same coins, either of which may be missing; if equal, that with fewer left. */
export function better(
  a: Purchase | undefined,
  b: Purchase | undefined,
  order: Order = byTotal(0),
): Purchase | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return (order(b.total - a.total, b.purchases - a.purchases) || b.left - a.left) < 0 ? b : a;
}
