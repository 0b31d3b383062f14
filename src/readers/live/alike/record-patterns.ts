import { Buffer } from "node:buffer";
import { Alike, type Parsed } from "./alike.js";
import { wordsOf } from "./json-pattern.js";

/** Longer ones are let be. */
const LONGEST = 16 * 1024;

/** So many kinds of records are known at a time. */
const MOST = 8;

/** A pattern costs as much as some dozens of records; it is made when so many were like none before. */
const PATIENCE = 32;

/**
 * Knows records again that are like others before them, which then need not be parsed: what decides how an event is
 * taken out of its envelope, and of which shape it is, stands in their pattern.
 */
export class RecordPatterns {
  /** Where the line ends that was found last. */
  end = -1;
  readonly #known: Alike[] = [];
  #hits = 0;
  #misses = 0;
  /** Misses since a pattern was made. */
  #since = 0;
  #made = 0;
  readonly #longest: number;
  #bytes: Buffer = Buffer.alloc(0);
  #words = wordsOf(this.#bytes);

  /** The limit is of bytes of a record. */
  constructor(limit: number) {
    this.#longest = Math.min(LONGEST, limit);
  }

  /** Another log begins. */
  begin(): void {
    this.#hits = 0;
    this.#misses = 0;
  }

  /** What the line that begins here is like; the bytes end with a line end. */
  find(bytes: Buffer, from: number): Alike | undefined {
    const known = this.#known;
    if (known.length === 0 || this.#isVain()) return undefined;
    if (bytes !== this.#bytes) {
      this.#bytes = bytes;
      this.#words = wordsOf(bytes);
    }
    for (let i = 0; i < known.length; i++) {
      const alike = known[i]!;
      this.end = alike.pattern.match(bytes, this.#words, from);
      if (this.end < 0 || this.end - from > this.#longest) continue;
      this.#hits++;
      // The next is mostly like this one.
      if (i > 0) {
        known[i] = known[0]!;
        known[0] = alike;
      }
      return alike;
    }
    this.#misses++;
    return undefined;
  }

  /** Takes in what a record that is like none before was parsed to; `raw` says that its texts are bytes. */
  learn(text: string, raw: boolean, parsed: Parsed): void {
    if (text.length > this.#longest || ++this.#since < PATIENCE) return;
    // Once there are many, those before must have been worth it.
    if (this.#made >= MOST && this.#hits < this.#made * 64 * PATIENCE) return;
    this.#since = 0;
    this.#made++;
    const alike = Alike.of(text, raw, parsed);
    if (alike === undefined) return;
    this.#known.unshift(alike);
    if (this.#known.length > MOST) this.#known.pop();
  }

  /** Whether the log is of too many kinds of records for this to be worth it. */
  #isVain(): boolean {
    return this.#misses > 64 * PATIENCE && this.#misses > 4 * this.#hits;
  }
}
