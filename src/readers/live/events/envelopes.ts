import { isObject, type Loose } from "../model/loose-json.js";
import { isMoney, meaningOf, type Said } from "./names.js";

/** An event out of its envelope, with the time that the envelope says, and what either says that it is. */
export interface Opened {
  readonly event: Loose;
  readonly time: unknown;
  readonly said: Said;
  /** Whether it was in an envelope: who names what is in it knows what it is. */
  readonly enveloped: boolean;
}

/** The events of a record; `name` stood before it, and `mayHold` says whether anything in it speaks of gifts. */
export function open(record: Loose, name: string | null, mayHold: () => boolean): readonly Opened[] {
  const { messages, timestamp } = record;
  if (name !== null || !Array.isArray(messages)) return single(record, name, undefined, mayHold);
  if (messages.length === 0) return [{ event: record, time: timestamp, said: "other", enveloped: true }];
  return (messages as readonly unknown[]).flatMap((message) =>
    single(isObject(message) ? message : {}, null, timestamp, mayHold),
  );
}

function single(record: Loose, name: string | null, time: unknown, mayHold: () => boolean): readonly Opened[] {
  const body = record.data ?? record.payload;
  const around = name === null ? saidBy(record) : meaningOf(name);
  // What an event says of itself goes before what is said around it.
  const said = around === "other" && isObject(body) && saidBy(body) === "gift" ? "gift" : around;
  const whole: Opened = { event: record, time, said, enveloped: name !== null || body !== undefined };
  const isKnown = said === "other" || isMoney(said);
  if (said === "other" || holdsGift(record)) return [whole];
  if (!isObject(body)) return isKnown || (said !== "gift" && !mayHold()) ? [whole] : deeper(whole);
  const own = said === "gift" ? said : stronger(saidBy(body), said);
  const inner: Opened = { event: body, time: record.timestamp ?? time, said: own, enveloped: true };
  const isFound = isKnown || own === "other" || holdsGift(body);
  return isFound || (own !== "gift" && !mayHold()) ? [inner] : deeper(whole, inner);
}

/** How far down an event may stand. */
const DEEPEST = 3;

/** The events on the first level below that has any; where there are none, what claims to be one, else what is best known. */
function deeper(record: Opened, best = record): readonly Opened[] {
  let level: readonly Opened[] = [record];
  let isGift = best.said === "gift";
  for (let depth = 1; depth < DEEPEST; depth++) {
    level = level.flatMap(within);
    const found = level.filter(({ event }) => holdsGift(event));
    if (found.length > 0) return found;
    const claims = level.filter(({ event }) => claimsGift(event));
    if (claims.length > 0) return claims;
    isGift ||= level.some(({ said }) => said === "gift");
  }
  return [isGift ? { ...best, said: "gift" } : best];
}

/** The objects in an event, alone or in lists; what one says of itself counts before what is said around it. */
function within({ event, time, said }: Opened): Opened[] {
  const inner: Opened[] = [];
  for (const value of Object.values(event as Readonly<Record<string, unknown>>))
    for (const one of Array.isArray(value) ? (value as readonly unknown[]) : [value]) {
      if (!isObject(one)) continue;
      const own = stronger(saidBy(one), said);
      if (own !== "other") inner.push({ event: one, time: event.timestamp ?? time, said: own, enveloped: true });
    }
  return inner;
}

/** What an object says that it is, under any key that events have for it: a gift, if it does so anywhere. */
function saidBy(event: Loose): Said {
  // A webhook names its trigger by number.
  if (event.triggerTypeId !== undefined) return String(event.triggerTypeId) === "3" ? "gift" : "other";
  let said = named(event.event, null);
  said = named(event.type, said);
  said = named(event.eventType ?? event.event_type, said);
  said = named(event.name, said);
  said = named(event.method ?? event.common?.method, said);
  said = named(event.trigger, said);
  // The first line of a capture tells only about itself.
  return said === null && isObject(event.meta) ? "other" : said;
}

const named = (name: unknown, said: Said): Said =>
  typeof name === "string" && name !== "" ? stronger(meaningOf(name), said) : said;

/** Of what is said in two places, what says more; the first where both say as much. */
const stronger = (one: Said, other: Said): Said => (strength(one) >= strength(other) ? one : other);

const strength = (said: Said): number => (said === null ? 0 : said === "word" ? 1 : said === "gift" ? 3 : 2);

/** Whether a count of gifts stands where one is known to, or the gift of a dump that leaves out what is 0. */
export const holdsGift = (event: Loose): boolean =>
  event.repeatCount !== undefined ||
  event.repeat_count !== undefined ||
  event.RepeatCount !== undefined ||
  event.comboCount !== undefined ||
  event.combo_count !== undefined ||
  event.ComboCount !== undefined ||
  (isObject(event.gift) && (countsGift(event.gift) || (isObject(event.common) && event.gift.id !== undefined))) ||
  (isObject(event.Gift) && countsGift(event.Gift));

const countsGift = (gift: Loose): boolean => (gift.repeat_count ?? gift.repeatCount ?? gift.RepeatCount) !== undefined;

/** Keys under which a count stands of which nothing says whether it is a total or what came anew. */
const COUNTS = ["count", "giftCount", "gift_count", "quantity", "amount", "times", "num"] as const;

/** Whether a count stands in such a place. */
export const isCounted = (event: Loose): boolean => COUNTS.some((key) => event[key] !== undefined);

/** Whether a gift stands beside a count that we do not know. */
export const claimsGift = (event: Loose): boolean =>
  (event.giftId ?? event.gift_id ?? event.GiftId ?? event.gift ?? event.giftName ?? event.gift_name) !== undefined &&
  isCounted(event);
