import type { Lives } from "./lives.js";
import { wider } from "./streak-table.js";

/** Senders or receivers by number, in columns, so that a hundred thousand of them stay small. */
export class People {
  readonly ids: (string | null)[] = [null];
  readonly handles: (string | null)[] = [null];
  readonly names: (string | null)[] = [null];
  coins = new Float64Array(64);
  gifts = new Float64Array(64);
  first = new Float64Array(64).fill(Infinity);
  /** The first LIVE somebody was in, plus one; further ones stand in `#furtherLives`. */
  #firstLive = new Uint32Array(64);
  readonly #furtherLives = new Set<number>();
  #lastId: string | null = null;
  #last = 0;
  readonly #numbers = new Map<string, number>();
  /** Whether some are counted together because there are too many. */
  crowded = false;
  /** Whether some LIVEs that somebody came back to are not kept, because there are too many. */
  forgetful = false;

  /** Number 0 is who has no id: the host among receivers. Beyond the limit, new people are counted there too. */
  constructor(readonly limit: number) {}

  get size(): number {
    return this.ids.length;
  }

  /** The number of somebody, by id, else by handle. */
  of(id: string | null, handle: string | null, name: string | null): number {
    if (id === null && handle === null) return 0;
    // Whoever sends one gift mostly sends the next.
    if (id !== null && id === this.#lastId && this.#isNamed(this.#last)) return this.#last;
    const number = this.#find(id, handle, name);
    this.#lastId = id;
    this.#last = number;
    return number;
  }

  #isNamed(number: number): boolean {
    return this.handles[number] !== null && this.names[number] !== null;
  }

  #find(id: string | null, handle: string | null, name: string | null): number {
    const key = id ?? `@${handle}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) {
      if (this.names[known] === null && name !== null) this.names[known] = name;
      if (this.handles[known] === null && handle !== null) this.handles[known] = handle;
      return known;
    }
    if (this.ids.length > this.limit) {
      this.crowded = true;
      return 0;
    }
    const number = this.ids.push(id) - 1;
    this.handles.push(handle);
    this.names.push(name);
    this.#numbers.set(key, number);
    if (number === this.coins.length) this.#grow();
    return number;
  }

  /** Somebody was there, in a LIVE or in what is known of one. */
  seen(number: number, live: number, time: number | null, lives: Lives): void {
    if (time !== null && time < this.first[number]!) this.first[number] = time;
    const first = this.#firstLive[number]!;
    if (first === live + 1) return;
    if (first === 0) this.#firstLive[number] = live + 1;
    else if (lives.known(first - 1) !== live) {
      const pair = number * MOST_LIVES + live;
      if (this.#furtherLives.size < this.limit) this.#furtherLives.add(pair);
      else if (!this.#furtherLives.has(pair)) this.forgetful = true;
    }
  }

  /**
   * In how many LIVEs each was and how many people each had, by the LIVE that every place belongs to. Those who are not
   * told apart are no one there.
   */
  attendance(of: Uint32Array): { readonly lives: Uint32Array; readonly people: Uint32Array } {
    const [lives, people] = [new Uint32Array(this.size), new Uint32Array(of.length)];
    const meet = (number: number, live: number): void => {
      lives[number]!++;
      if (number !== 0) people[live]!++;
    };
    const firstOf = (number: number): number => of[this.#firstLive[number]! - 1]!;
    for (let number = 0; number < this.size; number++) if (this.#firstLive[number] !== 0) meet(number, firstOf(number));
    const met = new Set<number>();
    for (const pair of this.#furtherLives) {
      const number = Math.floor(pair / MOST_LIVES);
      const live = of[pair % MOST_LIVES]!;
      const key = number * MOST_LIVES + live;
      if (live === firstOf(number) || met.has(key)) continue;
      met.add(key);
      meet(number, live);
    }
    return { lives, people };
  }

  #grow(): void {
    const size = 2 * this.coins.length;
    this.coins = wider(new Float64Array(size), this.coins);
    this.gifts = wider(new Float64Array(size), this.gifts);
    this.first = wider(new Float64Array(size).fill(Infinity), this.first);
    this.#firstLive = wider(new Uint32Array(size), this.#firstLive);
  }
}

/** More than any log has; pairs of person and LIVE are numbers below it times the people. */
const MOST_LIVES = 0x100000;
