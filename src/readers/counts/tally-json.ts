import { fail, failure, type Outcome, succeed } from "../../core/diagnostic.js";
import { instantOf, instantText } from "../../core/instant.js";
import { isPlainDecimal } from "../../core/number.js";
import { present } from "../../core/present.js";
import type { SourceFile } from "../../core/source.js";
import { quoted } from "../../core/text.js";
import { clockAt, type TimeZone, type UtcOffset } from "../../core/time-zone.js";
import type { MappedEvent } from "../columns/mapped-sheet.js";
import type { GiftPrices, Tallied } from "../live/model/tally-result.js";
import { isNoId } from "../text/absent.js";
import { notJson } from "../text/json.js";
import type { CountedCoins, TallyTerms } from "./records.js";

/** The coins in logs, with their receivers and LIVEs. */
export interface Counted extends CountedCoins {
  /** The coins of each receiver; the host, and receivers beyond the limit, have no id and handle. */
  readonly receivedBy: readonly {
    readonly id: string | null;
    readonly handle: string | null;
    readonly coins: number;
    /** The coins by day; absent if days are known only for all receivers together. */
    readonly dated?: Pick<CountedCoins, "days" | "untimedCoins">;
  }[];
  /** The options a tally was made with; null for logs or rows. */
  readonly made: TallyTerms | null;
  /** With a time zone, what its clock is ahead of UTC. */
  readonly utcOffsets?: readonly UtcOffset[];
  /** The LIVEs, as far as a room or a time identifies them. */
  readonly lives: readonly CountedLive[];
}

/** A LIVE with its room id and the instants of its first and last gift; null if unknown. */
export interface CountedLive {
  readonly id: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly coins: number;
}

/** The count of logs that were read. */
export const countedIn = (file: string, tallied: Tallied): Counted => ({
  file,
  ...present({ timeZone: tallied.timeZone, utcOffsets: tallied.utcOffsets }),
  days: tallied.days,
  untimedCoins: tallied.untimedCoins,
  unfinishedCoins: tallied.unfinishedCoins,
  undedupable: tallied.undedupable,
  unpriced: tallied.unpriced.reduce((total, { count }) => total + count, 0),
  badLines: tallied.badLines.count,
  receivers: tallied.receivers.length,
  receivedBy: tallied.receivers.map(({ id, handle, coins, days, untimedCoins }) => ({
    id,
    handle,
    coins,
    dated: { days, untimedCoins },
  })),
  made: null,
  lives: tallied.lives,
});

/** The count of a `tally/1` in JSON; fails if it is incomplete or does not add up. */
export function readTally(file: SourceFile): Outcome<Counted> {
  const { name } = file;
  const refuse = (what: string): Outcome<never> => failure("sheet.invalid", `${name}: ${what}`, ANEW);
  const read = parsed(file);
  if (!read.ok) return read;
  const result = member(read.value, "result");
  if (result === undefined) return refuse("this is not a complete tally/1");
  const coins = (key: string): number | undefined => {
    const value = member(result, key);
    return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
  };
  const list = (key: string): readonly unknown[] => {
    const value = member(result, key);
    return Array.isArray(value) ? value : [];
  };
  const days = list("days").flatMap((one) => dayIn(one) ?? []);
  const settled = coins("settledCoins");
  const untimed = coins("untimedCoins") ?? 0;
  if (settled === undefined) return refuse("it has no settledCoins");
  if (days.reduce((total, day) => total + day.coins, 0) + untimed !== settled)
    return refuse("its days do not add up to settledCoins");
  return {
    ok: true,
    value: {
      file: name,
      ...present({ timeZone: textIn(result, "timeZone") ?? undefined }),
      utcOffsets: list("utcOffsets").flatMap((one) => offsetIn(one) ?? []),
      days,
      untimedCoins: untimed,
      unfinishedCoins: coins("unfinishedCoins") ?? 0,
      undedupable: coins("undedupable") ?? 0,
      unpriced: list("unpriced").reduce<number>((total, one) => total + (wholeIn(one, "count") ?? 0), 0),
      badLines: wholeIn(member(result, "badLines"), "count") ?? 0,
      receivers: list("receivers").length,
      receivedBy: list("receivers").map((one) => ({
        id: personIn(one, "id"),
        handle: personIn(one, "handle"),
        coins: wholeIn(one, "coins") ?? 0,
      })),
      made: termsIn(name, read.value),
      lives: list("lives").map((live) => ({
        id: textIn(live, "id"),
        from: textIn(live, "from"),
        to: textIn(live, "to"),
        coins: wholeIn(live, "coins") ?? 0,
      })),
    },
  };
}

const ANEW = "make it again with giftworth tally LOG --json";

function parsed(file: SourceFile): Outcome<unknown> {
  try {
    return succeed<unknown>(JSON.parse(file.text));
  } catch {
    return fail(notJson(file, { code: "sheet.invalid", damaged: ANEW, cutOff: ANEW }));
  }
}

const member = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;

function offsetIn(value: unknown): UtcOffset | undefined {
  const [from, minutes] = [textIn(value, "from"), member(value, "minutes")];
  const isRead = from !== null && instantOf(from) !== undefined && Number.isInteger(minutes);
  return isRead ? { from, minutes: minutes as number } : undefined;
}

function wholeIn(value: unknown, key: string): number | undefined {
  const found = member(value, key);
  return typeof found === "number" && Number.isSafeInteger(found) && found >= 0 ? found : undefined;
}

function textIn(value: unknown, key: string): string | null {
  const found = member(value, key);
  return typeof found === "string" ? found : null;
}

/** An id or handle; null for a word such as “none”, which old tallies wrote for the host. */
function personIn(value: unknown, key: string): string | null {
  const found = textIn(value, key);
  return found === null || isNoId(found) ? null : found;
}

/** The options in a tally's `query`, which old tallies lack; without one, the model is that of the payout. */
function termsIn(file: string, tally: unknown): TallyTerms {
  const query = member(tally, "query");
  const said = (key: string): string | undefined => textIn(query, key) ?? undefined;
  const regime = said("regime");
  const part = (key: string): string | undefined => {
    const found = said(key);
    return found !== undefined && isPlainDecimal(found) && /^[01]/.test(found) ? found : undefined;
  };
  return {
    file,
    ...present({
      region: said("region"),
      model: said("model") ?? textIn(member(member(tally, "result"), "payout"), "model") ?? undefined,
      regime: regime === "flat" || regime === "scaled" ? regime : undefined,
      share: part("share"),
      agency: part("agency"),
    }),
  };
}

function dayIn(value: unknown): { readonly key: string; readonly coins: number } | undefined {
  const [key, coins] = [member(value, "key"), wholeIn(value, "coins")];
  return typeof key === "string" && /^\d{4}-\d{2}-\d{2}$/.test(key) && coins !== undefined ? { key, coins } : undefined;
}

/**
 * The count of a mapped log's rows: a row's own coins, or its count times the coins of one gift or the gift's price.
 * The days of rows with a time are those of the zone. Each row is a gift that was sent, never a replay or part of an unfinished streak.
 */
export function countedRows(
  file: string,
  events: readonly MappedEvent[],
  prices: GiftPrices,
  zone?: TimeZone,
): Outcome<Counted> {
  const days = new Map<string, number>();
  let unpriced = 0;
  for (const event of events) {
    const coins = event.coins ?? times(event.count, event.coinsEach ?? priceOf(event, prices));
    if (coins === undefined) {
      unpriced += event.count;
      continue;
    }
    const day = event.time === null || zone === undefined ? event.day : dayOn(event.time, zone);
    const total = (days.get(day) ?? 0) + coins;
    if (!Number.isSafeInteger(total))
      return failure("sheet.invalid", `${file}: ${quoted(day)} has too many coins to count`);
    days.set(day, total);
  }
  const inOrder = [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, coins]) => ({ key, coins }));
  const none = {
    untimedCoins: 0,
    unfinishedCoins: 0,
    undedupable: 0,
    badLines: 0,
    receivers: 1,
    receivedBy: [],
    made: null,
    lives: [],
  };
  return { ok: true, value: { file, ...present({ timeZone: zone?.name }), days: inOrder, unpriced, ...none } };
}

/** The day that the clock of a zone shows at an instant. */
const dayOn = (instant: string, zone: TimeZone): string =>
  instantText(clockAt(instantOf(instant)!.at, zone)).slice(0, 10);

const times = (count: number, each: number | undefined): number | undefined =>
  each === undefined ? undefined : count * each;

function priceOf({ giftId, gift }: MappedEvent, prices: GiftPrices): number | undefined {
  const byId = giftId === null ? undefined : prices.byId(giftId);
  const found = byId ?? (gift === null ? undefined : prices.byName(gift));
  return found === undefined || found === "ambiguous" ? undefined : found.coins;
}
