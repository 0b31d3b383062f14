import type { Catalogue, Gift } from "../catalogue/model/model.js";
import { readingOf } from "../catalogue/model/reading.js";
import { currencyOf } from "../core/currency.js";
import { failure, type Outcome, succeed } from "../core/diagnostic.js";
import { fold } from "../core/name.js";
import { present } from "../core/present.js";
import { closest } from "../core/suggest.js";
import { quoted, several } from "../core/text.js";
import { unicodePattern } from "../core/unicode.js";
import { singularsOf } from "./plural.js";

/** The cheapest gift, a medium one, and the best known of the most expensive, by id: Rose, Galaxy and Lion. */
export const WELL_KNOWN: readonly number[] = [5655, 11046, 6369];

/** A gift as reports name it. */
export interface GiftRef {
  /** TikTok's id; null if only the name is known. */
  readonly id: number | null;
  readonly name: string;
  readonly coins: number;
}

/** The gifts of WELL_KNOWN that a catalogue has. */
export const wellKnown = (catalogue: Catalogue): Gift[] =>
  WELL_KNOWN.flatMap((id) => readingOf(catalogue).giftWithId(String(id)) ?? []);

export const giftRef = ({ id, name, coins }: Gift): GiftRef => ({ id: id ?? null, name, coins });

const idOf = (text: string): string | undefined => /^id:(.*)$/i.exec(text)?.[1];

/** A requested gift, and the retired ones with its name and another price, which were not meant. */
export interface FoundGift {
  readonly gift: Gift;
  readonly notMeant: readonly Gift[];
  /** Another gift on offer, at another price, that the text can mean: Rose for `Roses`, which is a gift as well. */
  readonly orElse?: Gift;
}

/** One gift, as found by `findGift`. */
export function giftOf(text: string, catalogue: Catalogue): Outcome<Gift> {
  const found = findGift(text, catalogue);
  return found.ok ? succeed(found.value.gift) : found;
}

/**
 * One gift by `id:6369` or by a name. A name with several prices means the gifts still on offer, if these have one
 * price; otherwise it is refused with every candidate.
 */
export const findGift = (text: string, catalogue: Catalogue): Outcome<FoundGift> =>
  giftNamed(text, catalogue) ?? unknown(text, catalogue);

/** The same, but undefined for an unknown name; an unknown id is a failure, since it can mean nothing else. */
export function giftNamed(text: string, catalogue: Catalogue): Outcome<FoundGift> | undefined {
  const id = idOf(text);
  if (id !== undefined) {
    const gift = readingOf(catalogue).giftWithId(id);
    return gift === undefined
      ? failure("gift.unknown", `there is no gift with the id ${quoted(id)}`, "see giftworth gifts --all")
      : succeed({ gift, notMeant: [] });
  }
  return firstOf(readings([text, ...singularsOf(text)], catalogue));
}

/**
 * The gift whose plural a text is, as in `20 Roses`, although there is one called Roses; else the gift with that name.
 * One still on offer takes precedence over a retired one.
 */
export function pluralNamed(text: string, catalogue: Catalogue): Outcome<FoundGift> | undefined {
  const all = readings([...singularsOf(text), text], catalogue);
  return firstOf([...all.filter((gifts) => gifts.some(isOffered)), ...all]);
}

/** The gifts of each name that belongs to any gift. */
const readings = (names: readonly string[], catalogue: Catalogue): Gift[][] =>
  names.map((name) => giftsNamed(name, catalogue)).filter(({ length }) => length > 0);

/** The gift of the first reading, with the gift of another reading. */
function firstOf([first, ...others]: readonly (readonly Gift[])[]): Outcome<FoundGift> | undefined {
  if (first === undefined) return undefined;
  const found = oneAmong(first);
  if (!found.ok) return found;
  const orElse = others.flat().find((gift) => isOffered(gift) && gift.coins !== found.value.gift.coins);
  return succeed({ ...found.value, ...present({ orElse }) });
}

const isOffered = ({ retired }: Gift): boolean => !retired;

/** The gift that is meant among those with one name, the latest seen first. */
function oneAmong(found: readonly Gift[]): Outcome<FoundGift> {
  const [gift] = found as [Gift];
  if (arePricedAlike(found)) return succeed({ gift, notMeant: [] });
  const [offered, ...others] = found.filter(isOffered);
  if (offered !== undefined && arePricedAlike([offered, ...others])) {
    return succeed({ gift: offered, notMeant: found.filter(({ coins }) => coins !== offered.coins) });
  }
  const prices = found.map(({ id: one, coins, retired }) => {
    const price = one === undefined ? `${several(coins, "coin")} without an id` : `id:${one} ${several(coins, "coin")}`;
    return retired ? `${price} (retired)` : price;
  });
  return failure(
    "gift.ambiguous",
    `“${gift.name}” is the name of gifts with several prices: ${prices.join(", ")}`,
    oneOf(found),
  );
}

const arePricedAlike = (gifts: readonly Gift[]): boolean => new Set(gifts.map(({ coins }) => coins)).size === 1;

function unknown(text: string, { gifts }: Catalogue): Outcome<never> {
  const money = currencyOf(text) !== undefined || CURRENCY_SIGN().test(text);
  const help = money ? "write money as one word with its currency, like 50GBP" : guess(text, gifts);
  return failure("gift.unknown", `there is no gift ${quoted(text)}`, help);
}

const CURRENCY_SIGN = unicodePattern(String.raw`^\p{Sc}|\p{Sc}$`);

/** The name that was probably meant, or the names that contain the text. */
function guess(text: string, gifts: readonly Gift[]): string {
  const near = closest(
    text,
    gifts.map(({ name }) => name),
  );
  if (near !== undefined) return `did you mean “${near}”?`;
  return namesWith(text, gifts) ?? "see giftworth gifts for the names";
}

/** The names that contain a text, for a user who knows only a part of one; undefined if none does. */
export function namesWith(text: string, gifts: readonly Gift[]): string | undefined {
  const part = fold(text);
  const parted = part.length < 3 ? [] : gifts.map(({ name }) => name).filter((name) => fold(name).includes(part));
  const longer = [...new Map(parted.map((name) => [fold(name), name])).values()];
  if (longer.length === 0) return undefined;
  const shown = longer
    .slice(0, 3)
    .map((name) => `“${name}”`)
    .join(", ");
  if (longer.length <= 3) return `its name may be ${shown}`;
  const search = ONE_WORD().test(text) ? `giftworth gifts ${text} --all` : "giftworth gifts --all";
  return `its name may be ${shown}, or one of ${longer.length - 3} more: ${search}`;
}

/** What a shell takes as one word without quotes. */
const ONE_WORD = unicodePattern(String.raw`^[\p{L}\p{N}]+$`);

/** How to name the gift that is meant; impossible if none has an id. */
function oneOf(found: readonly Gift[]): string {
  const known = found.find(({ id }) => id !== undefined);
  return known === undefined
    ? "none of them has an id; write the coins it costs"
    : `name one by its id, like id:${known.id}`;
}

/** Every gift with that name, the latest seen first, then the cheapest. */
export const giftsNamed = (text: string, catalogue: Catalogue): Gift[] =>
  [...readingOf(catalogue).giftsNamed(fold(text))].sort(
    (a, b) => later(a, b) || a.coins - b.coins || (a.id ?? 0) - (b.id ?? 0),
  );

const later = (a: Gift, b: Gift): number =>
  Number((b.seen ?? "") > (a.seen ?? "")) - Number((b.seen ?? "") < (a.seen ?? ""));
