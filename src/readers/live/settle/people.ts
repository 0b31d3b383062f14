import type { Lives } from "./lives.js";
import { wider } from "./streak-table.js";

/** Senders or receivers by number, in columns, so that 100,000 of them need little memory. */
export class People {
  readonly ids: (string | null)[] = [null];
  readonly handles: (string | null)[] = [null];
  readonly names: (string | null)[] = [null];
  coins = new Float64Array(64);
  gifts = new Float64Array(64);
  first = new Float64Array(64).fill(Infinity);
  /** The first LIVE each was seen in, plus one; further ones are in `#furtherLives`. */
  #firstLive = new Uint32Array(64);
  readonly #furtherLives = new Set<number>();
  #lastId: string | null = null;
  #last = 0;
  readonly #byId = new Map<string, number>();
  readonly #byHandle = new Map<string, number>();
  /** Maps a number given to a handle to that of the id that turned out to be the same person. */
  readonly #same = new Map<number, number>();
  /** Whether some people are counted together because there are too many. */
  crowded = false;
  /** Whether some further LIVEs of returning people are not kept because there are too many. */
  forgetful = false;

  /** Number 0 is for people without an id, as the host among receivers, and for new people beyond the limit. */
  constructor(readonly limit: number) {}

  get size(): number {
    return this.ids.length;
  }

  /** The number of a person, by id or handle; 0 without either. */
  of(id: string | null, handle: string | null, name: string | null): number {
    if (id === null && handle === null) return 0;
    // The next gift is usually from the same person.
    if (id !== null && id === this.#lastId && this.#isKnown(this.#last, handle, name)) return this.#last;
    const number = this.#find(id, handle, name);
    this.#lastId = id;
    this.#last = number;
    return number;
  }

  /** Whether a handle and a name of a person are known already. */
  #isKnown(number: number, handle: string | null, name: string | null): boolean {
    return (handle === null || this.handles[number] === handle) && (name === null || this.names[number] !== null);
  }

  #find(id: string | null, handle: string | null, name: string | null): number {
    const byId = id === null ? undefined : this.#byId.get(id);
    if (byId !== undefined && this.#isKnown(byId, handle, name)) return byId;
    const byHandle = handle === null ? undefined : this.#byHandle.get(handle);
    // A handle with another id is another person; a handle seen without an id belongs to the id that has it.
    const isOther = id !== null && byHandle !== undefined && this.ids[byHandle] !== null && byHandle !== byId;
    const number = byId ?? (isOther ? undefined : byHandle) ?? this.#add();
    if (number === 0) return 0;
    if (id !== null && byId === undefined) {
      this.ids[number] = id;
      this.#byId.set(id, number);
    }
    if (handle !== null && byHandle !== number) {
      if (byHandle !== undefined && !isOther) this.#same.set(byHandle, number);
      this.#byHandle.set(handle, number);
    }
    this.names[number] ??= name;
    this.handles[number] ??= handle;
    return number;
  }

  /** The number of a new person; 0 if there are too many. */
  #add(): number {
    if (this.ids.length > this.limit) {
      this.crowded = true;
      return 0;
    }
    const number = this.ids.push(null) - 1;
    this.handles.push(null);
    this.names.push(null);
    if (number === this.coins.length) this.#grow();
    return number;
  }

  /** Merges people counted both by id and by handle before an event showed that they are one; call once, at the end. */
  unite(): void {
    if (this.#same.size === 0) return;
    const further = [...this.#furtherLives].map((pair) => [Math.floor(pair / MOST_LIVES), pair % MOST_LIVES] as const);
    for (const [from, live] of further) this.#moved(from, live);
    for (const [from, to] of this.#same) {
      this.coins[to]! += this.coins[from]!;
      this.gifts[to]! += this.gifts[from]!;
      this.first[to] = Math.min(this.first[to]!, this.first[from]!);
      this.names[to] ??= this.names[from]!;
      if (this.#firstLive[from] !== 0) this.#moved(from, this.#firstLive[from]! - 1);
      this.#firstLive[from] = 0;
    }
  }

  /** A person's number after merging. */
  whoIs = (number: number): number => this.#same.get(number) ?? number;

  /** Moves a LIVE of a merged number to the number it was merged into. */
  #moved(from: number, live: number): void {
    const to = this.#same.get(from);
    if (to === undefined) return;
    this.#furtherLives.delete(from * MOST_LIVES + live);
    if (this.#firstLive[to] === 0) this.#firstLive[to] = live + 1;
    else this.#furtherLives.add(to * MOST_LIVES + live);
  }

  /** Records that a person was in a LIVE, or in a part of one. */
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
   * The number of LIVEs of each person, and of people in each LIVE; `of` gives the LIVE of every place. Number 0 counts
   * as no person in a LIVE, because it may be several people.
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

/** More LIVEs than any log has; a pair of person and LIVE is one number: the person's times this, plus the LIVE's. */
const MOST_LIVES = 0x100000;
