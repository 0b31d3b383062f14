import { fullTable } from "./full-table.js";
import type { Part } from "./instance.js";
import { byTotal, type Order, PARTS } from "./order.js";
import type { Offer } from "./purchase.js";
import { type ResidueLabels, residueLabels } from "./residue-labels.js";
import type { SumTable } from "./sums.js";
import { Work } from "./work.js";

/**
 * State shared by searches through one offer, in which each purchase counts as `step` / 400. Labels and tables are kept
 * as long as the same packages are combined, which is most of a bisection.
 */
export class Search {
  readonly offer: Offer;
  readonly step: number;
  readonly work: Work;
  readonly order: Order;
  #labels: { readonly of: number; readonly room: number; readonly labels: ResidueLabels } | undefined;
  #table: { readonly of: number; readonly high: number; readonly table: SumTable } | undefined;

  constructor(offer: Offer, step = 0, work = new Work()) {
    this.offer = offer;
    this.step = step;
    this.work = work;
    this.order = byTotal(step);
  }

  /**
   * The labels of parts of this offer, at least those that weigh no more than `room`. Parts are always the smallest
   * packages, so their number identifies them. A second call that needs more gets all labels, so that they are made at
   * most twice.
   */
  labels(parts: readonly Part[], room = Number.POSITIVE_INFINITY): ResidueLabels {
    const again = this.#labels?.of === parts.length;
    if (this.#labels === undefined || !again || this.#labels.room < room) {
      const made = again ? Number.POSITIVE_INFINITY : room;
      const worthwhile = (excess: number, spread: number) => PARTS * excess + this.step * spread <= made;
      this.#labels = { of: parts.length, room: made, labels: residueLabels(parts, this.order, this.work, worthwhile) };
    }
    return this.#labels.labels;
  }

  /** A table of the sums of such parts, up to at least `high` units. */
  table(parts: readonly Part[], high: number): SumTable {
    if (this.#table?.of !== parts.length || this.#table.high < high)
      this.#table = { of: parts.length, high, table: fullTable(parts, high, this.order, this.work) };
    this.work.take(this.#table.table.held.length);
    return this.#table.table;
  }
}
