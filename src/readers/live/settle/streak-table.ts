/** Streaks in columns, in the order they began, found by a 64-bit key. */
export class StreakTable {
  size = 0;
  hi = new Int32Array(SMALLEST);
  lo = new Int32Array(SMALLEST);
  count = new Float64Array(SMALLEST);
  /** Milliseconds since 1970; NaN if unknown. */
  time = new Float64Array(SMALLEST);
  row = new Uint32Array(SMALLEST);
  sender = new Uint32Array(SMALLEST);
  receiver = new Uint32Array(SMALLEST);
  live = new Uint32Array(SMALLEST);
  flags = new Uint8Array(SMALLEST);
  ended = new Uint8Array(SMALLEST);
  #slots = new Uint32Array(2 * SMALLEST);

  /** The index of a streak, or -1. */
  find(hi: number, lo: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = lo & mask; ; slot = (slot + 1) & mask) {
      const place = this.#slots[slot]! - 1;
      if (place < 0 || (this.lo[place] === lo && this.hi[place] === hi)) return place;
    }
  }

  /** Adds a streak that is not in the table; its index. */
  insert(hi: number, lo: number): number {
    if (this.size === this.hi.length) this.#grow();
    const place = this.size++;
    this.hi[place] = hi;
    this.lo[place] = lo;
    this.#index(place);
    return place;
  }

  /** Drops the streaks for which `drops` is true, and moves the others up in their order. */
  drop(drops: (place: number) => boolean): void {
    let to = 0;
    for (let from = 0; from < this.size; from++) {
      if (drops(from)) continue;
      for (const column of this.#columns()) column[to] = column[from]!;
      to++;
    }
    this.size = to;
    this.#slots.fill(0);
    for (let place = 0; place < to; place++) this.#index(place);
  }

  #index(place: number): void {
    const mask = this.#slots.length - 1;
    let slot = this.lo[place]! & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = place + 1;
  }

  #columns(): readonly (Float64Array | Int32Array | Uint32Array | Uint8Array)[] {
    const { hi, lo, count, time, row, sender, receiver, live, flags, ended } = this;
    return [hi, lo, count, time, row, sender, receiver, live, flags, ended];
  }

  #grow(): void {
    const size = 2 * this.hi.length;
    this.hi = wider(new Int32Array(size), this.hi);
    this.lo = wider(new Int32Array(size), this.lo);
    this.count = wider(new Float64Array(size), this.count);
    this.time = wider(new Float64Array(size), this.time);
    this.row = wider(new Uint32Array(size), this.row);
    this.sender = wider(new Uint32Array(size), this.sender);
    this.receiver = wider(new Uint32Array(size), this.receiver);
    this.live = wider(new Uint32Array(size), this.live);
    this.flags = wider(new Uint8Array(size), this.flags);
    this.ended = wider(new Uint8Array(size), this.ended);
    this.#slots = new Uint32Array(2 * size);
    for (let place = 0; place < this.size; place++) this.#index(place);
  }
}

const SMALLEST = 1024;

/** The longer column `into`, with the values of a full one at its beginning. */
export function wider<Column extends Float64Array | Int32Array | Uint32Array | Uint8Array>(
  into: Column,
  from: Column,
): Column {
  into.set(from);
  return into;
}
