import type { GiftEvent } from "../events/gift-event.js";
import { Hash, mixed } from "./hash.js";
import { longId } from "./long-id.js";
import { SeenKeys } from "./seen-keys.js";

/** What an event is beside those before it. */
export type Seen = "new" | "replay" | "unknown";

/** Whether an event was there before: by its message id, else by everything that tells two events apart. */
export class Replays {
  readonly #seen: SeenKeys;
  readonly #hash = new Hash();

  constructor(limit: number) {
    this.#seen = new SeenKeys(limit);
  }

  /** Whether older keys have been forgotten. */
  get forgot(): boolean {
    return this.#seen.forgot;
  }

  /**
   * Remembers the event, by what its sender and receiver are known by, and says what it is. One that says too little, or
   * that looks like a replay of an unknown sender's, may be one or not.
   */
  look(event: GiftEvent, sender: number | string | null, receiver: number | string | null): Seen {
    const { messageId, streakId, time } = event;
    const hash = this.#hash;
    const long = messageId === null ? undefined : longId(messageId);
    if (long !== undefined) return this.#add(long.hi, long.lo);
    if (messageId === null && streakId === null && time === null) return "unknown";
    hash.start();
    if (messageId !== null) hash.text(messageId);
    else {
      hash.either(sender).either(receiver).text(event.roomId);
      hash.text(event.giftId ?? event.giftName).text(streakId);
      hash.number(event.count).number(event.ended ? 1 : 0);
      if (streakId === null) hash.number(time ?? 0);
    }
    hash.done();
    // The four bits that hold the nineteenth digit of a numeric id are all set in no numeric id.
    const seen = this.#add(hash.hi | 0xc0000000, hash.lo | 0xc0000000);
    return messageId === null && sender === null && seen === "replay" ? "unknown" : seen;
  }

  /** Spreads the key over both halves by steps that can be undone, so that two keys never become one. */
  #add(hi: number, lo: number): "new" | "replay" {
    const a = hi ^ mixed(lo);
    const b = lo ^ mixed(a);
    return this.#seen.add(a ^ mixed(b), b) ? "new" : "replay";
  }
}
