/** Parts of the table; each grows alone, so that memory never doubles at once. */
const PARTS = 64;
const PART_BITS = 6;

/**
 * A part has room for 64 keys; a full one takes four times as much. What is left of a copy waits long for the garbage
 * collector, so there are few; and of new room the system gives only what is written to.
 */
const SMALLEST = 64;

/** Positions are kept in sixteen bits. */
const LARGEST = 65_000;

/** Keys of 64 bits in the order they came, and where each is. */
interface Part {
  keys: Int32Array;
  count: number;
  /** Position of a key plus one, by open addressing; half as long again as the keys. */
  slots: Uint16Array;
}

/**
 * A set of 64-bit keys in about twelve bytes each, both halves signed. It is exact up to its limit; beyond it, a full part forgets the
 * older half of its keys, so that at least the newer half of the limit is always known.
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

  /** Adds a key and says whether it is new. Keys are expected to be spread evenly. */
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
    // A part that has less than its share still grows: half of it would be less than half of the window.
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
