import type { GiftEvent } from "../events/gift-event.js";
import { Hash, mixed } from "./hash.js";
import { longId } from "./long-id.js";
import { SeenKeys } from "./seen-keys.js";

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

  /** Remembers the event and says what it is; one without id, streak and time may be a replay or not. */
  look(event: GiftEvent): "new" | "replay" | "unknown" {
    const { messageId, streakId, time } = event;
    const hash = this.#hash;
    const long = messageId === null ? undefined : longId(messageId);
    if (long !== undefined) return this.#add(long.hi, long.lo);
    if (messageId === null && streakId === null && time === null) return "unknown";
    hash.start();
    if (messageId !== null) hash.text(messageId);
    else {
      hash
        .text(event.senderId ?? event.senderHandle)
        .text(event.giftId ?? event.giftName)
        .text(streakId);
      hash.number(event.count).number(event.ended ? 1 : 0);
      if (streakId === null) hash.number(time ?? 0);
    }
    hash.done();
    // The four bits that hold the nineteenth digit of a numeric id are all set in no numeric id.
    return this.#add(hash.hi | 0xc0000000, hash.lo | 0xc0000000);
  }

  /** Spreads the key over both halves by steps that can be undone, so that two keys never become one. */
  #add(hi: number, lo: number): "new" | "replay" {
    const a = hi ^ mixed(lo);
    const b = lo ^ mixed(a);
    return this.#seen.add(a ^ mixed(b), b) ? "new" : "replay";
  }
}
