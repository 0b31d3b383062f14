import type { MoneyKind } from "../events/names.js";
import type { Money } from "../events/other-money.js";

/** The number of event ids to remember, so that each counts once. */
const MOST_IDS = 65_536;

/** Counts money events other than gifts, by kind. */
export class MoneyTotals {
  readonly #kinds = new Map<MoneyKind, { count: number; coins: number | null }>();
  readonly #ids = new Set<string>();

  add({ kind, id, coins }: Money): void {
    if (id !== null) {
      const key = `${kind}\n${id}`;
      if (this.#ids.has(key)) return;
      if (this.#ids.size >= MOST_IDS) this.#ids.clear();
      this.#ids.add(key);
    }
    const found = this.#kinds.get(kind) ?? { count: 0, coins: null };
    found.count++;
    if (coins !== null) found.coins = (found.coins ?? 0) + coins;
    this.#kinds.set(kind, found);
  }

  /** Every kind found, ordered by name. */
  list(): readonly { readonly kind: MoneyKind; readonly count: number; readonly coins: number | null }[] {
    return [...this.#kinds].map(([kind, counted]) => ({ kind, ...counted })).sort((a, b) => (a.kind < b.kind ? -1 : 1));
  }
}
