import type { GiftEvent } from "./gift-event.js";
import { Hash, mixed } from "./hash.js";
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
    if (messageId !== null && isNumericId(messageId)) return this.#numeric(messageId);
    if (messageId === null && streakId === null && time === null) return "unknown";
    const hash = this.#hash.start();
    if (messageId !== null) hash.text(messageId);
    else {
      hash
        .text(event.senderId ?? event.senderHandle)
        .text(event.giftId ?? event.giftName)
        .text(streakId);
      hash.number(event.count).number(event.ended ? 1 : 0);
      if (streakId === null) hash.number(time ?? 0);
    }
    const { hi, lo } = hash.done();
    // The four bits that hold the nineteenth digit of a numeric id are all set in no numeric id.
    return this.#add((hi | 0xc0000000) >>> 0, (lo | 0xc0000000) >>> 0);
  }

  /** Nineteen digits fit sixty-four bits as nine, nine and one: every numeric id has its own key. */
  #numeric(id: string): "new" | "replay" {
    let [first, high, low] = [0, 0, 0];
    const end = id.length;
    for (let i = 0; i < end; i++) {
      const digit = id.charCodeAt(i) - 48;
      if (end - i > 18) first = digit;
      else if (end - i > 9) high = high * 10 + digit;
      else low = low * 10 + digit;
    }
    return this.#add((high | ((first >>> 2) << 30)) >>> 0, (low | ((first & 3) << 30)) >>> 0);
  }

  /** Spreads the key over both halves by steps that can be undone, so that two keys never become one. */
  #add(hi: number, lo: number): "new" | "replay" {
    const a = (hi ^ mixed(lo)) >>> 0;
    const b = (lo ^ mixed(a)) >>> 0;
    return this.#seen.add((a ^ mixed(b)) >>> 0, b) ? "new" : "replay";
  }
}

function isNumericId(id: string): boolean {
  if (id.length > 19 || id.charCodeAt(0) === 48) return false;
  for (let i = 0; i < id.length; i++) {
    const code = id.charCodeAt(i);
    if (code < 48 || code > 57) return false;
  }
  return true;
}
