import type { GiftEvent } from "../events/gift-event.js";
import { FLAG } from "../events/gift-event.js";
import type { GiftPrices } from "../model/tally-result.js";

/** Gifts of one id at one price, counted. */
export interface GiftRow {
  readonly id: string | null;
  name: string | null;
  /** What the catalogue calls it, where it has an id and no event says a name. */
  readonly called: string | null;
  readonly coinsEach: number;
  readonly priced: "event" | "catalogue" | "unknown" | "ambiguous";
  /** What the catalogue says, where the event says something else. */
  readonly elsewhere: number | null;
  events: number;
  count: number;
  unfinishedCount: number;
  /** By flag bit: its events, and the coins of what it stands on. */
  flagged: Map<number, { events: number; coins: number }> | undefined;
}

/** Finds the row of an event: by id, by name where there is no id; and by price. */
export class GiftRows {
  readonly rows: GiftRow[] = [];
  #last = -1;
  readonly #byKey = new Map<string, number[]>();

  constructor(readonly prices: GiftPrices) {}

  /** The place of its row in `rows`. */
  of(event: GiftEvent): number {
    const last = this.rows[this.#last];
    // What is sent once is mostly what is sent next.
    if (last === undefined || !isOf(event, last)) this.#last = this.#find(event);
    return this.#last;
  }

  #find(event: GiftEvent): number {
    const key = event.giftId ?? `name ${event.giftName ?? ""}`;
    const known = this.#byKey.get(key);
    if (known !== undefined) {
      for (const place of known) {
        const row = this.rows[place]!;
        if ((row.priced === "event" ? row.coinsEach : null) !== event.price) continue;
        if (row.name === null && event.giftName !== null) row.name = event.giftName;
        return place;
      }
    }
    const place = this.rows.push(this.#row(event)) - 1;
    if (known === undefined) this.#byKey.set(key, [place]);
    else known.push(place);
    return place;
  }

  /** Whether one row says more of a price than another: the event's own before the catalogue's, then the higher. */
  isBetter(place: number, than: number): boolean {
    const [one, other] = [this.rows[place]!, this.rows[than]!];
    if ((one.priced === "event") !== (other.priced === "event")) return one.priced === "event";
    return one.coinsEach > other.coinsEach;
  }

  #row(event: GiftEvent): GiftRow {
    const { giftId, giftName, price } = event;
    const found = this.#known(event);
    const known = found === "ambiguous" ? undefined : found;
    const called = giftId === null ? null : (known?.name ?? null);
    const counted = { called, events: 0, count: 0, unfinishedCount: 0, flagged: undefined };
    if (price !== null) {
      const elsewhere = known !== undefined && known.coins !== price ? known.coins : null;
      return { id: giftId, name: giftName, coinsEach: price, priced: "event", elsewhere, ...counted };
    }
    return {
      id: giftId ?? known?.id ?? null,
      name: giftName ?? (giftId === null ? (known?.name ?? null) : null),
      coinsEach: known?.coins ?? 0,
      priced: found === "ambiguous" ? found : found === undefined ? "unknown" : "catalogue",
      elsewhere: null,
      ...counted,
    };
  }

  /** By id; by name only where an event has no id, since a name may stand for several gifts. */
  #known({ giftId, giftName }: GiftEvent): ReturnType<GiftPrices["byName"]> {
    if (giftId !== null) {
      const found = this.prices.byId(giftId);
      return found === undefined ? undefined : { id: giftId, ...found };
    }
    return giftName === null ? undefined : this.prices.byName(giftName);
  }
}

/** Whether an event is of a row of which nothing is missing. */
const isOf = ({ giftId, price }: GiftEvent, { id, name, priced, coinsEach }: GiftRow): boolean =>
  giftId !== null && giftId === id && name !== null && priced === "event" && price === coinsEach;

/** The bits of flags, one by one. */
export function* bitsOf(flags: number): Generator<number> {
  for (const bit of Object.values(FLAG)) if ((flags & bit) !== 0) yield bit;
}
