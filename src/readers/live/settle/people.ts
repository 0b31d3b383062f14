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
  readonly #byId = new Map<string, number>();
  readonly #byHandle = new Map<string, number>();
  /** Who was met by handle first, and is somebody who was met by id. */
  readonly #same = new Map<number, number>();
  /** Whether some are counted together because there are too many. */
  crowded = false;
  /** Whether some LIVEs that somebody came back to are not kept, because there are too many. */
  forgetful = false;

  /** Number 0 is who has no id: the host among receivers. Beyond the limit, new people are counted there too. */
  constructor(readonly limit: number) {}

  get size(): number {
    return this.ids.length;
  }

  /** The number of somebody, by id or by handle. */
  of(id: string | null, handle: string | null, name: string | null): number {
    if (id === null && handle === null) return 0;
    // Whoever sends one gift mostly sends the next.
    if (id !== null && id === this.#lastId && this.#isNamed(this.#last, handle)) return this.#last;
    const number = this.#find(id, handle, name);
    this.#lastId = id;
    this.#last = number;
    return number;
  }

  #isNamed(number: number, handle: string | null): boolean {
    return (handle === null || this.handles[number] === handle) && this.names[number] !== null;
  }

  #find(id: string | null, handle: string | null, name: string | null): number {
    const byId = id === null ? undefined : this.#byId.get(id);
    if (byId !== undefined && this.#isNamed(byId, handle)) return byId;
    const byHandle = handle === null ? undefined : this.#byHandle.get(handle);
    // A handle may pass to another id, which is another person; one met without an id is whoever has it.
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

  /** A new person; 0 where there are too many. */
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

  /** Counts who was met by id and by handle, before anything said that they are one, as one: in the end, once. */
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

  /** The number under which somebody counts in the end. */
  whoIs = (number: number): number => this.#same.get(number) ?? number;

  /** A LIVE that somebody was in is one that who they are was in. */
  #moved(from: number, live: number): void {
    const to = this.#same.get(from);
    if (to === undefined) return;
    this.#furtherLives.delete(from * MOST_LIVES + live);
    if (this.#firstLive[to] === 0) this.#firstLive[to] = live + 1;
    else this.#furtherLives.add(to * MOST_LIVES + live);
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
