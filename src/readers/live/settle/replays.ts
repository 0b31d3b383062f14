import type { GiftEvent } from "../events/gift-event.js";
import { Hash, mixed } from "./hash.js";
import { longId } from "./long-id.js";
import { SeenKeys } from "./seen-keys.js";

/** How an event relates to those before it; `unknown` may be either. */
export type Seen = "new" | "replay" | "unknown";

/** Recognizes repeated events by their message id, else by everything that distinguishes two events. */
export class Replays {
  readonly #seen: SeenKeys;
  readonly #hash = new Hash();

  constructor(limit: number) {
    this.#seen = new SeenKeys(limit);
  }

  /** Whether older keys were forgotten. */
  get forgot(): boolean {
    return this.#seen.forgot;
  }

  /**
   * Remembers an event, with the keys of its sender and receiver, and returns how it relates to earlier ones. An event
   * that states too little, or looks like a replay from an unknown sender, is `unknown`.
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
    // The four bits of a numeric id's nineteenth digit are never all set, so a hash never equals such an id.
    const seen = this.#add(hash.hi | 0xc0000000, hash.lo | 0xc0000000);
    return messageId === null && sender === null && seen === "replay" ? "unknown" : seen;
  }

  /** Adds a key, spread over both halves by reversible steps, so that two keys never become one. */
  #add(hi: number, lo: number): "new" | "replay" {
    const a = hi ^ mixed(lo);
    const b = lo ^ mixed(a);
    return this.#seen.add(a ^ mixed(b), b) ? "new" : "replay";
  }
}
