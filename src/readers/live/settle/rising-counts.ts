import type { GiftEvent } from "../events/gift-event.js";

/** Gifts kept in mind; the events of one come close to each other. */
const MOST = 4096;

/** The smallest count met, and of whose gift. */
interface Met {
  readonly sender: string | number | null;
  readonly gift: string | null;
  readonly count: number;
}

/**
 * Gifts of the kind that comes once, told by the id of a streak: where the count of one rises, its events are perhaps
 * running totals, and counted more than once.
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
