import type { GiftEvent } from "../events/gift-event.js";

/** The number of gifts to remember; events of one gift follow each other closely. */
const MOST = 4096;

/** The smallest count seen, with the sender and the gift. */
interface Met {
  readonly sender: string | number | null;
  readonly gift: string | null;
  readonly count: number;
}

/**
 * Finds gifts that should come as one event each, but whose count rises under one streak id: their events may be
 * running totals, which are then counted more than once.
 */
export class RisingCounts {
  readonly #met = new Map<string, Met>();

  /** Whether a smaller count of the same gift came before. */
  rises({ streakId, giftId, giftName, count }: GiftEvent, sender: string | number | null): boolean {
    if (streakId === null) return false;
    const gift = giftId ?? giftName;
    const before = this.#met.get(streakId);
    const isSame = before !== undefined && before.sender === sender && before.gift === gift;
    if (isSame && before.count <= count) return before.count < count;
    if (before === undefined && this.#met.size >= MOST) this.#met.clear();
    this.#met.set(streakId, { sender, gift, count });
    return false;
  }
}
