import type { GiftEvent } from "../events/gift-event.js";
import { FLAG } from "../events/gift-event.js";
import type { GiftPrices } from "../model/tally-result.js";

/** Gifts of one id at one price, counted. */
export interface GiftRow {
  readonly id: string | null;
  name: string | null;
  /** Identifies the gift, independent of its price. */
  readonly key: string;
  /** Whether the gift streaks, according to the catalogue. */
  readonly streaks: boolean | undefined;
  /** The catalogue's name for a gift with an id, for when no event states one. */
  readonly called: string | null;
  readonly coinsEach: number;
  readonly priced: "event" | "catalogue" | "unknown" | "ambiguous";
  /** The catalogue's price, if the event states another. */
  readonly elsewhere: number | null;
  events: number;
  count: number;
  unfinishedCount: number;
  /** Events with each flag bit, and their coins. */
  flagged: Map<number, { events: number; coins: number }> | undefined;
}

/** Finds the row of an event by its price and its id, or its name if it has no id. */
export class GiftRows {
  readonly rows: GiftRow[] = [];
  #last = -1;
  readonly #byKey = new Map<string, number[]>();

  constructor(readonly prices: GiftPrices) {}

  /** The index in `rows` of the event's row. */
  of(event: GiftEvent): number {
    const last = this.rows[this.#last];
    // The next event is usually of the same gift.
    if (last === undefined || !isOf(event, last)) this.#last = this.#find(event);
    return this.#last;
  }

  #find(event: GiftEvent): number {
    const name = event.giftId ?? `name ${event.giftName ?? ""}`;
    const known = this.#among(name, event);
    if (known !== undefined) return known;
    const row = this.#row(event);
    const place = this.#among(row.key, event) ?? this.rows.push(row) - 1;
    for (const key of new Set([name, row.key])) this.#byKey.set(key, [...(this.#byKey.get(key) ?? []), place]);
    return place;
  }

  /** The index of the row with an event's price, among the rows of a key. */
  #among(key: string, { price, giftName }: GiftEvent): number | undefined {
    for (const place of this.#byKey.get(key) ?? []) {
      const row = this.rows[place]!;
      if ((row.priced === "event" ? row.coinsEach : null) !== price) continue;
      if (row.name === null && giftName !== null) row.name = giftName;
      return place;
    }
    return undefined;
  }

  /** Whether one row has the better price: the event's price before the catalogue's, then the higher price. */
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
    // A name identifies a known gift only if the price does not differ.
    const id = giftId ?? (price === null || price === known?.coins ? (known?.id ?? null) : null);
    const key = id ?? `name ${giftName ?? ""}`;
    const counted = { called, events: 0, count: 0, unfinishedCount: 0, flagged: undefined };
    const gift = { id, key, streaks: known?.streaks, ...counted };
    if (price !== null) {
      const elsewhere = known !== undefined && known.coins !== price ? known.coins : null;
      return { ...gift, name: giftName, coinsEach: price, priced: "event", elsewhere };
    }
    return {
      ...gift,
      name: giftName ?? (giftId === null ? (known?.name ?? null) : null),
      coinsEach: known?.coins ?? 0,
      priced: found === "ambiguous" ? found : found === undefined ? "unknown" : "catalogue",
      elsewhere: null,
    };
  }

  /** The catalogue's gift, by id; by name only if an event has no id, since several gifts can share a name. */
  #known({ giftId, giftName }: GiftEvent): ReturnType<GiftPrices["byName"]> {
    if (giftId !== null) {
      const found = this.prices.byId(giftId);
      return found === undefined ? undefined : { id: giftId, ...found };
    }
    return giftName === null ? undefined : this.prices.byName(giftName);
  }
}

/** Whether an event belongs to a row whose id, name and price are all known from events. */
const isOf = ({ giftId, price }: GiftEvent, { id, name, priced, coinsEach }: GiftRow): boolean =>
  giftId !== null && giftId === id && name !== null && priced === "event" && price === coinsEach;

/** The bits of flags, one by one. */
export function* bitsOf(flags: number): Generator<number> {
  for (const bit of Object.values(FLAG)) if ((flags & bit) !== 0) yield bit;
}
