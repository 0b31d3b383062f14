import { dayText, hourText, instantText, minuteText } from "../../core/instant.js";
import { present } from "../../core/present.js";
import { clockAt, offsetsBetween, type TimeZone, type UtcOffset } from "../../core/time-zone.js";
import { FLAG } from "./events/gift-event.js";
import type {
  LiveNote,
  Placed,
  Tallied,
  TalliedGift,
  TalliedLive,
  TalliedPeriod,
  TalliedPerson,
  TalliedReceiver,
} from "./model/tally-result.js";
import type { Periods } from "./settle/coins-by-time.js";
import type { GiftRow } from "./settle/gift-totals.js";
import { giftsTogether } from "./settle/gifts-together.js";
import type { Ledger } from "./settle/ledger.js";
import type { Live } from "./settle/lives.js";
import type { People } from "./settle/people.js";
import type { Totals } from "./settle/totals.js";

/** The tally of a ledger, its lists in the order they are shown in. */
export function tallied(ledger: Ledger, badLines: Placed, notes: readonly LiveNote[], zone?: TimeZone): Tallied {
  const { totals, streaks, assumed } = ledger;
  const { gifts, senders, receivers, periods } = totals;
  for (const people of [senders, receivers]) people.unite();
  const { lives, of } = totals.lives.together();
  const attended = senders.attendance(of);
  const rows = giftsTogether(gifts.rows);
  const moments = periods.moments();
  // Coins kept by whole days only are in days of UTC.
  const days = periods.unit < DAY ? zone : undefined;
  return {
    events: ledger.events,
    duplicates: ledger.duplicates,
    undedupable: ledger.undedupable,
    unreadGifts: placed(ledger.unread),
    assumedStreaks: assumed.assumed,
    otherMoney: ledger.money.list(),
    otherEvents: ledger.otherEvents,
    badLines: placed(badLines),
    settledCoins: totals.settledCoins,
    unfinishedCoins: totals.unfinishedCoins,
    streaks: {
      settled: streaks.settled + assumed.assumed,
      unfinished: streaks.unfinished,
      longest: Math.max(streaks.longest, assumed.longest),
    },
    battles: ledger.battles,
    gifts: rows.flatMap(giftOf).sort(byCoins),
    unpriced: rows.flatMap(unpricedOf).sort(byId),
    flagged: rows.flatMap(flaggedOf),
    senders: peopleOf(senders, attended.lives, false).map(({ person }) => person),
    receivers: receiversOf(totals, receivers.attendance(of).lives, days),
    lives: livesOf(lives, attended.people),
    ...present({ timeZone: days?.name, utcOffsets: days && offsetsOf(ledger, days) }),
    days: daysOf(moments, periods.unit, days),
    hours: hoursOf(periods, days),
    minutes: periodsOf(periods.by(60_000), minuteText),
    moments: { unit: periods.unit, coins: moments },
    untimedCoins: periods.untimed,
    from: instant(ledger.from),
    to: instant(ledger.to),
    shapes: [...ledger.shapes]
      .map(([{ id, name }, { events }]) => ({ id, name, events }))
      .sort((a, b) => b.events - a.events || compare(a.id, b.id)),
    notes,
  };
}

const placed = ({ count, lines }: Placed): Placed => ({ count, lines });

/** The name from the events, else the catalogue's, marked as such. */
const nameOf = ({ name, called }: GiftRow): Pick<TalliedGift, "name" | "named"> =>
  name === null && called !== null ? { name: called, named: "catalogue" } : { name };

type Unpriced = Tallied["unpriced"][number];
type Flagged = Tallied["flagged"][number];

function giftOf(row: GiftRow): TalliedGift[] {
  const { id, coinsEach, priced, count, unfinishedCount } = row;
  if (priced !== "event" && priced !== "catalogue") return [];
  const [coins, unfinishedCoins] = [coinsEach * count, coinsEach * unfinishedCount];
  return [{ id, ...nameOf(row), coinsEach, priced, count, coins, unfinishedCount, unfinishedCoins }];
}

function unpricedOf({ id, name, priced, count, unfinishedCount }: GiftRow): Unpriced[] {
  // Without counts here, the events belong to a streak whose other events state a price.
  if (priced === "event" || priced === "catalogue" || (count === 0 && unfinishedCount === 0)) return [];
  return [{ id, name, count, unfinishedCount, reason: priced }];
}

function flaggedOf(row: GiftRow): Flagged[] {
  const { id: giftId, coinsEach, count, events, elsewhere, flagged } = row;
  const { name } = nameOf(row);
  const found: Flagged[] = [];
  for (const flag of ["box", "random", "bundle", "multiplied", "group-count", "rising-count"] as const) {
    const counted = flagged?.get(FLAG[flag]);
    if (counted !== undefined) found.push({ flag, giftId, name, ...counted });
  }
  if (elsewhere !== null) {
    const detail = `${coinsEach} coins in the log, ${elsewhere} in the catalogue`;
    found.push({ flag: "price-differs", giftId, name, events, coins: coinsEach * count, detail });
  }
  return found;
}

/** A person, and the number they are counted under. */
interface Numbered {
  readonly number: number;
  readonly person: TalliedPerson;
}

function receiversOf(
  { receivers, receiverTimes }: Totals,
  livesOf: Uint32Array,
  zone: TimeZone | undefined,
): TalliedReceiver[] {
  const times = receiverTimes.byReceiver(receivers.whoIs);
  return peopleOf(receivers, livesOf, true).map(({ number, person }) => {
    const days = daysOf(times.get(number) ?? [], 1, zone);
    return { ...person, days, untimedCoins: days.reduce((rest, { coins }) => rest - coins, person.coins) };
  });
}

function peopleOf(people: People, livesOf: Uint32Array, receivers: boolean): Numbered[] {
  const found: Numbered[] = [];
  for (let i = 0; i < people.size; i++) {
    if (livesOf[i] === 0) continue;
    const [id, handle, lives] = [people.ids[i]!, people.handles[i]!, livesOf[i]!];
    const isRest = i === 0 && !receivers;
    const person = {
      id,
      handle,
      name: people.names[i]!,
      coins: people.coins[i]!,
      gifts: people.gifts[i]!,
      lives,
      first: instant(people.first[i]!),
      returning: !isRest && lives > 1,
    };
    found.push({ number: i, person });
  }
  const order = (a: TalliedPerson, b: TalliedPerson): number =>
    b.coins - a.coins || compare(a.id, b.id) || compare(a.handle, b.handle);
  return found.sort((a, b) => order(a.person, b.person));
}

const livesOf = (lives: readonly Live[], senders: Uint32Array): TalliedLive[] =>
  lives
    .map(({ room, log, from, to, coins, unfinishedCoins, events }, place) => ({
      id: room,
      log,
      from: instant(from),
      to: instant(to),
      coins,
      unfinishedCoins,
      events,
      senders: senders[place]!,
    }))
    .sort((a, b) => compare(a.from, b.from) || compare(a.id, b.id) || compare(a.log, b.log));

const periodsOf = (
  periods: readonly (readonly [number, number])[],
  text: (period: number) => string,
): TalliedPeriod[] => periods.map(([period, coins]) => ({ key: text(period), coins }));

const HOUR = 3_600_000;
const DAY = 86_400_000;

/** Coins by periods of `unit` milliseconds, counted from 1970. */
type Times = readonly (readonly [time: number, coins: number])[];

/** Coins by day in a time zone, UTC by default. */
const daysOf = (times: Times, unit: number, zone: TimeZone | undefined): TalliedPeriod[] =>
  periodsOf(byClock(times, unit, zone, DAY), dayText);

/** Coins by hour in a time zone, UTC by default; none if only their days are known. */
const hoursOf = (periods: Periods, zone: TimeZone | undefined): TalliedPeriod[] =>
  // Not made of hours of UTC, as a zone may begin its own at half past.
  periodsOf(zone === undefined ? periods.by(HOUR) : byClock(periods.moments(), periods.unit, zone, HOUR), hourText);

/** Coins by the days or hours of a zone's clock. */
function byClock(times: Times, unit: number, zone: TimeZone | undefined, length: number): Times {
  const found = new Map<number, number>();
  for (const [at, coins] of times) {
    const time = at * unit;
    const period = Math.floor((zone === undefined ? time : clockAt(time, zone)) / length);
    found.set(period, (found.get(period) ?? 0) + coins);
  }
  return [...found].filter(([, coins]) => coins > 0).sort(([a], [b]) => a - b);
}

/** The offsets of a zone's clock from the first gift to the last; none if no gift has a time. */
const offsetsOf = ({ from, to }: Pick<Ledger, "from" | "to">, zone: TimeZone): UtcOffset[] =>
  Number.isFinite(from) ? offsetsBetween(from, to, zone) : [];

const instant = (at: number): string | null => (Number.isFinite(at) ? instantText(at) : null);

const byCoins = (a: TalliedGift, b: TalliedGift): number =>
  b.coins - a.coins || byId(a, b) || a.coinsEach - b.coinsEach;

const byId = (a: Named, b: Named): number => compareIds(a.id, b.id) || compare(a.name, b.name);

interface Named {
  readonly id: string | null;
  readonly name: string | null;
}

/** Orders ids as numbers: shorter before longer. */
const compareIds = (a: string | null, b: string | null): number =>
  (a?.length ?? Infinity) - (b?.length ?? Infinity) || compare(a, b);

/** Orders texts by their code units, `null` last. */
function compare(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}
