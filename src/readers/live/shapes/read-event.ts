import { isObject, type Loose } from "../model/loose-json.js";
import type { RawGift } from "../model/raw-gift.js";
import { isAbsent, namesNoOne } from "../model/values.js";
import type { Shape } from "./index.js";
import { PLACES } from "./places.js";
import { spellingsOf } from "./spellings.js";

type Field = keyof RawGift;

const FIELDS = Object.keys(PLACES) as Field[];

/** Whether a value is empty: for an id or a name, and for a field in which 0 means none. */
const isNameless = (value: unknown): boolean => namesNoOne(value) || typeof value === "object";
const isNone = (value: unknown): boolean => isAbsent(value) || value === 0 || value === "0";
const SAYS_NOTHING: { readonly [Name in Field]?: (value: unknown) => boolean } = {
  messageId: isNameless,
  time: isNone,
  giftId: isNameless,
  price: isNone,
  streakId: isNameless,
  senderId: isNameless,
  senderHandle: isNameless,
  receiverId: isNameless,
  receiverHandle: isNameless,
  roomId: isNameless,
};

interface Take {
  readonly field: number;
  readonly name: Field;
  readonly rank: number;
  readonly isNothing: (value: unknown) => boolean;
}

/** A key that may hold a value: the fields it is for, with its rank in their order, and the keys within it. */
interface Place {
  readonly takes: Take[];
  within: Map<string, Place> | undefined;
}

const TOP = new Map<string, Place>();
FIELDS.forEach((name, field) => {
  const isNothing = SAYS_NOTHING[name] ?? isAbsent;
  PLACES[name].forEach((path, rank) => {
    const [first, second] = path.split(".") as [string, string?];
    for (const key of spellingsOf(first)) {
      const place = placeIn(TOP, key);
      if (second === undefined) place.takes.push({ field, name, rank, isNothing });
      else {
        place.within ??= new Map();
        for (const inner of spellingsOf(second))
          placeIn(place.within, inner).takes.push({ field, name, rank, isNothing });
      }
    }
  });
});

function placeIn(keys: Map<string, Place>, key: string): Place {
  let place = keys.get(key);
  if (place === undefined) {
    place = { takes: [], within: undefined };
    keys.set(key, place);
  }
  return place;
}

const NOTHING = Object.fromEntries(FIELDS.map((name) => [name, undefined])) as unknown as RawGift;

/** The rank at which the value of each field was found, while an event is read. */
const RANKS = new Uint8Array(FIELDS.length);
const NOWHERE = 255;

/**
 * Every value of a gift event. Goes through the event's keys once and looks up what each may hold, so that more places
 * cost no time.
 */
export function readEvent(event: Loose, { isWhole, endsBySendType }: Shape): RawGift {
  const raw = { ...NOTHING } as Record<Field, unknown>;
  RANKS.fill(NOWHERE);
  goThrough(event, TOP, raw);
  if (isWhole) {
    raw.type = 0;
    raw.end = true;
  } else raw.total = undefined;
  if (endsBySendType) raw.end = String(raw.sendType) === "0";
  return raw as unknown as RawGift;
}

function goThrough(object: Loose, keys: ReadonlyMap<string, Place>, raw: Record<Field, unknown>): void {
  for (const key in object) {
    const place = keys.get(key);
    if (place === undefined) continue;
    const value: unknown = object[key];
    if (isObject(value)) {
      if (place.within !== undefined) goThrough(value, place.within, raw);
      continue;
    }
    for (const { field, name, rank, isNothing } of place.takes) {
      if (rank >= RANKS[field]! || isNothing(value)) continue;
      raw[name] = value;
      RANKS[field] = rank;
    }
  }
}
