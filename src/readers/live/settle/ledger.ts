import { instantAt, type TimeZone } from "../../../core/time-zone.js";
import type { Events } from "../events/found.js";
import { FLAG, type Form, type GiftEvent } from "../events/gift-event.js";
import type { GiftPrices } from "../model/tally-result.js";
import type { ShapeName } from "../shapes/index.js";
import { AssumedStreaks } from "./assumed-streaks.js";
import { Periods } from "./coins-by-time.js";
import { GiftRows } from "./gift-totals.js";
import { Lives } from "./lives.js";
import { MoneyTotals } from "./money-totals.js";
import { People } from "./people.js";
import { PlacedLines } from "./placed-lines.js";
import { ReceiverTimes } from "./receiver-times.js";
import { Replays } from "./replays.js";
import { RisingCounts } from "./rising-counts.js";
import { Streaks } from "./streaks.js";
import { personKey, Totals } from "./totals.js";

/** How much is remembered; beyond each limit the totals stay exact, and a note says what loses detail. */
export interface Limits {
  /** Message ids and fallback keys that identify replays. */
  readonly replays: number;
  readonly streaks: number;
  readonly people: number;
  readonly lives: number;
  readonly periods: number;
  /** Bytes of a line or an array element. */
  readonly record: number;
}

/** Together at most about 100 MB. */
export const LIMITS: Limits = {
  replays: 4_000_000,
  streaks: 131_072,
  people: 65_536,
  lives: 16_384,
  periods: 65_536,
  record: 1024 * 1024,
};

/** Counts gift events, each once, in any order and log. */
export class Ledger {
  events = 0;
  duplicates = 0;
  undedupable = 0;
  otherEvents = 0;
  /** Gift events with a count of 0, and those that may or may not belong to a streak. */
  countless = 0;
  untold = 0;
  /** Whether times without a zone were taken as UTC. */
  unzoned = false;
  battles = 0;
  from = Infinity;
  to = -Infinity;
  /** Events of each shape. */
  readonly shapes = new Map<ShapeName, { events: number }>();
  #lastShape: ShapeName | undefined;
  #ofLastShape = { events: 0 };
  readonly totals: Totals;
  readonly streaks: Streaks;
  readonly assumed: AssumedStreaks;
  readonly replays: Replays;
  readonly money = new MoneyTotals();
  readonly unread = new PlacedLines();
  readonly #rising = new RisingCounts();

  constructor(
    prices: GiftPrices,
    limits: Limits,
    /** The zone of times without one. */
    readonly zone?: TimeZone,
  ) {
    this.totals = new Totals(
      new GiftRows(prices),
      new People(limits.people),
      new People(limits.people),
      new Lives(limits.lives),
      new Periods(limits.periods),
      new ReceiverTimes(limits.periods),
    );
    this.streaks = new Streaks(this.totals, limits.streaks);
    this.assumed = new AssumedStreaks(this.totals, limits.streaks);
    this.replays = new Replays(limits.replays);
  }

  /** Counts the events of a record of a log. */
  take({ line, gifts, others, unread, money }: Events, log: string): void {
    this.otherEvents += others;
    for (const message of unread) this.unread.add(log, line, message);
    for (const one of money) this.money.add(one);
    for (const { event, shape, rest, unzoned } of gifts) {
      const zoned = unzoned === true ? this.#zoned(event) : event;
      if (this.#add(zoned, shape, log) && rest !== undefined) this.#addRest({ ...rest, time: zoned.time }, log);
    }
  }

  /** An event whose time is that of a clock: of the stated zone, else of UTC. */
  #zoned(event: GiftEvent): GiftEvent {
    if (this.zone === undefined || event.time === null) {
      this.unzoned = true;
      return event;
    }
    return { ...event, time: instantAt(event.time, this.zone) };
  }

  /** Counts an event of a log; whether it is new. */
  #add(event: GiftEvent, shape: ShapeName, log: string): boolean {
    this.#shaped(shape);
    const { time, count } = event;
    const { gifts, senders, receivers, lives } = this.totals;
    const sender = senders.of(event.senderId, event.senderHandle, event.senderName);
    const receiver = receivers.of(event.receiverId, event.receiverHandle, event.receiverName);
    const who = personKey(sender, event.senderId, event.senderHandle);
    const found = this.replays.look(event, who, personKey(receiver, event.receiverId, event.receiverHandle));
    if (found === "replay") {
      this.duplicates++;
      return false;
    }
    if (found === "unknown") this.undedupable++;
    this.events++;
    if (count === 0) this.countless++;
    const row = gifts.of(event);
    const form = this.#formOf(event, row);
    const isRising = form === "single" && this.#rising.rises(event, who);
    const flags = isRising ? event.flags | FLAG["rising-count"] : event.flags;
    if ((flags & FLAG.multiplied) !== 0) this.battles++;
    const live = lives.of(event.roomId, log, time);
    this.totals.event(row, flags);
    this.#appeared(live, time);
    const whole = lives.whole(live);
    senders.seen(sender, whole, time, lives);
    receivers.seen(receiver, whole, time, lives);
    if (form === "streak") this.streaks.add(event, { row, sender, receiver, live });
    else if (form === "bare") this.assumed.add(event, { row, sender, receiver, live });
    else this.totals.settle(row, count, sender, receiver, live, time, flags, 1);
    return true;
  }

  /** How a gift is sent, according to its event, else to the catalogue. */
  #formOf({ form, ended }: GiftEvent, row: number): Exclude<Form, "untyped"> {
    if (form !== "untyped") return form;
    // Only a streak has an end; and anything that ends counts once, streak or not.
    if (ended) return "streak";
    const { streaks } = this.totals.gifts.rows[row]!;
    if (streaks === undefined) this.untold++;
    return streaks === false ? "single" : "streak";
  }

  /** Counts the gifts of an added event that have a different price. */
  #addRest(event: GiftEvent, log: string): void {
    const { time, count, flags } = event;
    const { gifts, senders, receivers, lives } = this.totals;
    const row = gifts.of(event);
    const sender = senders.of(event.senderId, event.senderHandle, event.senderName);
    const receiver = receivers.of(event.receiverId, event.receiverHandle, event.receiverName);
    const live = lives.of(event.roomId, log, time);
    this.totals.settle(row, count, sender, receiver, live, time, flags, 1);
  }

  #shaped(shape: ShapeName): void {
    if (shape !== this.#lastShape) {
      this.#lastShape = shape;
      this.#ofLastShape = this.shapes.get(shape) ?? { events: 0 };
      this.shapes.set(shape, this.#ofLastShape);
    }
    this.#ofLastShape.events++;
  }

  #appeared(live: number, time: number | null): void {
    const found = this.totals.lives.list[live]!;
    found.events++;
    if (time === null) return;
    if (time < found.from) found.from = time;
    if (time > found.to) found.to = time;
    if (time < this.from) this.from = time;
    if (time > this.to) this.to = time;
  }
}
