/** A LIVE while it is counted. */
export interface Live {
  readonly room: string | null;
  readonly log: string;
  from: number;
  to: number;
  coins: number;
  unfinishedCoins: number;
  events: number;
  senders: number;
}

/** LIVEs by room id; by log where events name no room. */
export class Lives {
  readonly list: Live[] = [];
  readonly #byRoom = new Map<string, number>();
  readonly #byLog = new Map<string, number>();
  #last: { readonly room: string | null; readonly log: string; readonly number: number } | undefined;
  /** Whether some are counted together because there are too many. */
  crowded = false;

  constructor(readonly limit: number) {}

  /** The place of a LIVE in `list`. */
  of(room: string | null, log: string): number {
    const last = this.#last;
    if (last !== undefined && last.room === room && last.log === log) return last.number;
    const numbers = room === null ? this.#byLog : this.#byRoom;
    let number = numbers.get(room ?? log);
    if (number === undefined) {
      number = this.list.length < this.limit ? this.#add(room, log) : this.#rest();
      if (!this.crowded) numbers.set(room ?? log, number);
    }
    this.#last = { room, log, number };
    return number;
  }

  #add(room: string | null, log: string): number {
    const counted = { from: Infinity, to: -Infinity, coins: 0, unfinishedCoins: 0, events: 0, senders: 0 };
    return this.list.push({ room, log, ...counted }) - 1;
  }

  /** One LIVE for all that are too many. */
  #rest(): number {
    if (!this.crowded) this.#add(null, "");
    this.crowded = true;
    return this.limit;
  }
}
