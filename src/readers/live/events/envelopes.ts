import { isObject, type Loose } from "../model/loose-json.js";
import { isMoney, meaningOf, type Said } from "./names.js";

/** An event taken out of its envelope, with the envelope's time, and the kind that either of them names. */
export interface Opened {
  readonly event: Loose;
  readonly time: unknown;
  readonly said: Said;
  /** Whether it was in an envelope, which makes the record one of a known kind. */
  readonly enveloped: boolean;
}

/** The events of a record; `name` is the name written before it, `mayHold` whether its text mentions gifts. */
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
  // An event's own name takes precedence over its envelope's.
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

/** The deepest level at which events are looked for. */
const DEEPEST = 3;

/** The gifts of the first lower level with gifts, or its possible gifts (`claimsGift`); otherwise only `best`. */
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

/** The objects in an event, directly or in lists; an object's own name takes precedence over the event's. */
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

/** The kind that an object names, under any of the keys that events use; a gift if any key says so. */
function saidBy(event: Loose): Said {
  // A webhook names its trigger by number.
  if (event.triggerTypeId !== undefined) return String(event.triggerTypeId) === "3" ? "gift" : "other";
  let said = named(event.event, null);
  said = named(event.type, said);
  said = named(event.eventType ?? event.event_type, said);
  said = named(event.name, said);
  said = named(event.method ?? event.common?.method, said);
  said = named(event.trigger, said);
  // The first line of a capture describes the capture.
  return said === null && isObject(event.meta) ? "other" : said;
}

const named = (name: unknown, said: Said): Said =>
  typeof name === "string" && name !== "" ? stronger(meaningOf(name), said) : said;

/** The more specific of two kinds; the first if they are equally specific. */
const stronger = (one: Said, other: Said): Said => (strength(one) >= strength(other) ? one : other);

const strength = (said: Said): number => (said === null ? 0 : said === "word" ? 1 : said === "gift" ? 3 : 2);

/** Whether an event has a gift count in a known place, or the gift of a dump that leaves out zeros. */
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

/** Keys of counts that could be running totals or increments: nothing shows which. */
const COUNTS = ["count", "giftCount", "gift_count", "quantity", "amount", "times", "num"] as const;

/** Whether an event has a count under such a key. */
export const isCounted = (event: Loose): boolean => COUNTS.some((key) => event[key] !== undefined);

/** Whether an event has both a gift and a count under such a key. */
export const claimsGift = (event: Loose): boolean =>
  (event.giftId ?? event.gift_id ?? event.GiftId ?? event.gift ?? event.giftName ?? event.gift_name) !== undefined &&
  isCounted(event);
