import type { Periods } from "./coins-by-time.js";
import { bitsOf, type GiftRow, type GiftRows } from "./gift-totals.js";
import type { Lives } from "./lives.js";
import type { People } from "./people.js";
import type { ReceiverTimes } from "./receiver-times.js";

/** The indexes under which an event is counted. */
export interface Places {
  readonly row: number;
  readonly sender: number;
  readonly receiver: number;
  readonly live: number;
}

/** Everything counted so far, by sender, receiver and time. Sums are exact unless `overflowed`. */
export class Totals {
  settledCoins = 0;
  unfinishedCoins = 0;
  settledGifts = 0;
  overflowed = false;

  constructor(
    readonly gifts: GiftRows,
    readonly senders: People,
    readonly receivers: People,
    readonly lives: Lives,
    readonly periods: Periods,
    readonly receiverTimes: ReceiverTimes,
  ) {}

  /** Counts settled gifts; with -1, takes them back before they are counted again. */
  settle(
    row: number,
    count: number,
    sender: number,
    receiver: number,
    live: number,
    time: number | null,
    flags: number,
    sign: 1 | -1,
  ): void {
    const gift = this.gifts.rows[row]!;
    const coins = sign * this.#coins(gift, count);
    gift.count += sign * count;
    this.settledGifts += sign * count;
    this.settledCoins += coins;
    this.senders.gifts[sender]! += sign * count;
    this.senders.coins[sender]! += coins;
    this.receivers.gifts[receiver]! += sign * count;
    this.receivers.coins[receiver]! += coins;
    this.lives.list[live]!.coins += coins;
    this.periods.add(time, coins);
    this.receiverTimes.add(receiver, time, coins);
    if (flags !== 0) for (const bit of bitsOf(flags)) flagged(gift, bit).coins += coins;
    if (this.settledCoins > LARGEST || this.settledGifts > LARGEST) this.overflowed = true;
  }

  /** Counts the gifts of a streak whose end has not arrived; with -1, takes them back. */
  open(row: number, count: number, live: number, sign: 1 | -1): void {
    const gift = this.gifts.rows[row]!;
    const coins = sign * this.#coins(gift, count);
    gift.unfinishedCount += sign * count;
    this.unfinishedCoins += coins;
    this.lives.list[live]!.unfinishedCoins += coins;
    if (this.unfinishedCoins > LARGEST) this.overflowed = true;
  }

  /** Counts an event of a gift, whether or not it changes the gift's count. */
  event(row: number, flags: number): void {
    const gift = this.gifts.rows[row]!;
    gift.events++;
    if (flags !== 0) for (const bit of bitsOf(flags)) flagged(gift, bit).events++;
  }

  #coins(gift: GiftRow, count: number): number {
    const coins = gift.coinsEach * count;
    if (coins > LARGEST) this.overflowed = true;
    return coins;
  }
}

/** Identifies a person: their number, or for number 0 the event's id or handle; null if it has neither. */
export const personKey = (number: number, id: string | null, handle: string | null): number | string | null =>
  number === 0 ? (id ?? handle) : number;

const LARGEST = Number.MAX_SAFE_INTEGER;

function flagged(gift: GiftRow, bit: number): { events: number; coins: number } {
  gift.flagged ??= new Map();
  let found = gift.flagged.get(bit);
  if (found === undefined) {
    found = { events: 0, coins: 0 };
    gift.flagged.set(bit, found);
  }
  return found;
}
