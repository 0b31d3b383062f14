/** The number of parts of the table; each grows alone, so that memory never doubles at once. */
const PARTS = 64;
const PART_BITS = 6;

/**
 * The keys a new part has room for; a full part grows fourfold. Few copies, because the garbage collector frees the old
 * ones late; and unused room costs nothing, because the system provides only the pages that are written to.
 */
const SMALLEST = 64;

/** The most keys of a part: positions have 16 bits. */
const LARGEST = 65_000;

/** 64-bit keys in the order they were added, and an index to find them. */
interface Part {
  keys: Int32Array;
  count: number;
  /** The position of each key plus one, by open addressing; 1.5 slots per key. */
  slots: Uint16Array;
}

/**
 * A set of 64-bit keys in about 12 bytes each, both halves signed. It is exact up to its limit; beyond it, a full part
 * forgets the older half of its keys, so that at least the newest `limit / 2` keys are always known.
 */
export class SeenKeys {
  #size = 0;
  #forgot = false;
  readonly #parts: Part[] = Array.from({ length: PARTS }, () => ({
    keys: new Int32Array(2 * SMALLEST),
    count: 0,
    slots: new Uint16Array(slotsFor(SMALLEST)),
  }));

  constructor(readonly limit: number) {}

  get forgot(): boolean {
    return this.#forgot;
  }

  /** Adds a key; whether it is new. Keys should be spread evenly. */
  add(hi: number, lo: number): boolean {
    const part = this.#parts[hi >>> (32 - PART_BITS)]!;
    const { keys, slots } = part;
    let slot = startOf(lo, slots.length);
    for (let position = slots[slot]!; position !== 0; position = slots[slot]!) {
      const at = 2 * position - 2;
      if (keys[at + 1] === lo && keys[at] === hi) return false;
      slot = slot + 1 === slots.length ? 0 : slot + 1;
    }
    if (2 * part.count === keys.length) {
      this.#makeRoom(part);
      return this.add(hi, lo);
    }
    keys[2 * part.count] = hi;
    keys[2 * part.count + 1] = lo;
    slots[slot] = ++part.count;
    this.#size++;
    return true;
  }

  #makeRoom(part: Part): void {
    // A part with less than its share still grows: half of it would be less than its share of the newest keys.
    if (part.count >= LARGEST || (this.#size >= this.limit && part.count * PARTS >= this.limit)) {
      const half = part.count >> 1;
      part.keys.copyWithin(0, 2 * (part.count - half));
      this.#size -= part.count - half;
      part.count = half;
      part.slots.fill(0);
      this.#forgot = true;
    } else {
      const room = Math.min(LARGEST, 4 * part.count);
      const keys = new Int32Array(2 * room);
      keys.set(part.keys);
      part.keys = keys;
      part.slots = new Uint16Array(slotsFor(room));
    }
    const { keys, slots } = part;
    for (let position = 1; position <= part.count; position++) {
      let slot = startOf(keys[2 * position - 1]!, slots.length);
      while (slots[slot] !== 0) slot = slot + 1 === slots.length ? 0 : slot + 1;
      slots[slot] = position;
    }
  }
}

const slotsFor = (room: number): number => room + (room >> 1);

/** Spreads 32 bits evenly over any number of slots. */
const startOf = (lo: number, slots: number): number => Math.floor(((lo >>> 0) / 0x1_0000_0000) * slots);
