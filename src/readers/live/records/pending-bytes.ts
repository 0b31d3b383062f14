import { Buffer } from "node:buffer";

/** The beginning of a record whose end has not arrived. */
export class Pending {
  #bytes = Buffer.alloc(0);
  #length = 0;

  constructor(readonly longest: number) {}

  get length(): number {
    return this.#length;
  }

  /** Whether the bytes fit; a record longer than `longest` is not kept. */
  add(bytes: Uint8Array): boolean {
    const length = this.#length + bytes.length;
    // One more for the newline, which is not part of the line.
    if (length > this.longest + 1) return false;
    if (length > this.#bytes.length) {
      const grown = Buffer.allocUnsafe(Math.max(length, 2 * this.#length, 4096));
      this.#bytes.copy(grown, 0, 0, this.#length);
      this.#bytes = grown;
    }
    this.#bytes.set(bytes, this.#length);
    this.#length = length;
    return true;
  }

  /** All the bytes; the buffer is reused when more are added. */
  take(): Buffer {
    const taken = this.#bytes.subarray(0, this.#length);
    this.#length = 0;
    return taken;
  }
}
