import {
  type Catalogue,
  CHANNELS,
  type Channel,
  type Gift,
  type PriceList,
  type Region,
  type Source,
} from "../../../catalogue/model/model.js";
import type { Currency } from "../../../core/currency.js";
import { type Day, firstDayOf, type Observed, observedOf } from "../../../core/date.js";
import { exact } from "../../../core/decimal.js";
import { type Diagnostic, type Outcome, succeed } from "../../../core/diagnostic.js";
import { fold } from "../../../core/name.js";
import { present } from "../../../core/present.js";
import { several } from "../../../core/text.js";
import { inPlace } from "../../../regions/place-words.js";

/** Imported entries of a catalogue file, with comments for its reader. */
interface Imported<Entries> {
  readonly source: Omit<Source, "at">;
  readonly entries: readonly Omit<Entries, "at">[];
  readonly comments: readonly string[];
}

export interface Seen {
  /** What brought it here, which begins the id of its source. */
  readonly by: "import" | "add";
  readonly title: string;
  readonly day: Day;
}

/** The day of an import as the date of an observation. */
const sighted = ({ day }: Seen): Observed => observedOf(day)!;

interface FoundGift {
  /** Left out where only the name is known. */
  readonly id?: number;
  readonly name?: string;
  readonly also?: readonly string[];
  readonly coins: number;
  readonly streaks?: boolean;
}

/**
 * Gifts of a list as entries: new ones, and known ones seen again, which keep their names and first day. Fails with
 * every known id that has a different price: gift prices have never been seen to change, so one of the two is wrong;
 * without an id, with every known name that no gift has at that price.
 */
export function importGifts(
  found: readonly FoundGift[],
  unpriced: readonly Omit<FoundGift, "coins">[],
  seen: Seen,
  catalogue: Catalogue,
): Outcome<Imported<Gift>> {
  const known = knownIn(catalogue);
  const faults: Diagnostic[] = [];
  const left: string[] = unpriced.map((gift) => `${calledIn(gift)}: no price`);
  const entries: Omit<Gift, "at">[] = [];
  const source = sourceFor("gifts", seen, catalogue);
  let [added, again, unchanged] = [0, 0, 0];
  for (const gift of found) {
    const before = known(gift);
    if (before !== undefined && before.coins !== gift.coins) {
      faults.push(otherPrice(gift, before));
    } else if (before === undefined && gift.name === undefined) {
      left.push(`${calledIn(gift)}: no name`);
    } else if (before?.seen !== undefined && firstDayOf(before.seen) >= seen.day) {
      unchanged++;
    } else {
      before === undefined ? added++ : again++;
      entries.push({ ...entryOf(gift, before, sighted(seen)), sources: [source.id] });
    }
  }
  if (faults.length > 0) return { ok: false, diagnostics: faults };
  const comments = [
    `${several(added, "new gift")}, ${again} seen again, ${unchanged} unchanged`,
    ...left.map((what) => `left out: ${what}`),
  ];
  return succeed({ source, entries, comments });
}

function entryOf(
  { id, name, also = [], coins, streaks: listed }: FoundGift,
  before: Gift | undefined,
  day: Observed,
): Omit<Gift, "at" | "sources"> {
  const streaks = listed ?? before?.streaks;
  const fields = { coins, ...present({ streaks }), seen: day, retired: false };
  if (before === undefined) return { ...present({ id }), name: name ?? "", also, ...fields, first: day };
  const names = [before.name, ...before.also].map(fold);
  const others = [...(name === undefined ? [] : [name]), ...also].filter((one) => !names.includes(fold(one)));
  const first = before.first !== undefined && firstDayOf(before.first) <= firstDayOf(day) ? before.first : day;
  return { ...present({ id: before.id }), name: before.name, also: [...before.also, ...others], ...fields, first };
}

/** The gift of an id; of a name alone, the one of the same price, else the first that is called so. */
function knownIn({ gifts }: Catalogue): (found: FoundGift) => Gift | undefined {
  const byId = new Map(gifts.flatMap((gift) => (gift.id === undefined ? [] : [[gift.id, gift] as const])));
  return ({ id, name = "", coins }) => {
    if (id !== undefined) return byId.get(id);
    const called = gifts.filter((gift) => [gift.name, ...gift.also].some((one) => fold(one) === fold(name)));
    return called.find((gift) => gift.coins === coins) ?? called[0];
  };
}

const calledIn = ({ id, name }: Omit<FoundGift, "coins">): string =>
  name === undefined ? `id ${id}` : id === undefined ? name : `${name} (id ${id})`;

const otherPrice = (gift: FoundGift, before: Gift): Diagnostic => ({
  code: "import.contradicts",
  severity: "error",
  message: `${calledIn({ ...gift, name: gift.name ?? before.name })} costs ${several(gift.coins, "coin")} here and ${before.coins} in the catalogue`,
  related: [{ at: before.at, message: "known here" }],
  help:
    gift.id === undefined
      ? "if it is another gift of that name, add its --id"
      : "no gift id has ever changed its price: check both",
});

interface FoundPrices {
  readonly lists: readonly {
    readonly currency: Currency;
    readonly packages: readonly (readonly [coins: number, price: string])[];
  }[];
  readonly channel?: string;
  readonly custom?: { readonly minimum: number; readonly maximum: number };
  readonly notes: readonly string[];
}

/**
 * Coin prices as price lists, one per currency. None is marked as a default: the user decides that. Fails if a list of
 * the same region, channel, currency and day has different prices.
 */
export function importPackages(
  found: FoundPrices,
  place: { readonly region?: Region; readonly channel?: Channel },
  seen: Seen,
  catalogue: Catalogue,
): Outcome<Imported<PriceList>> {
  const named = CHANNELS.find((one) => one === found.channel?.toLowerCase());
  const channel = place.channel ?? named ?? "unspecified";
  const source = sourceFor(`${place.region?.code ?? "unplaced"} ${channel} packages`, seen, catalogue);
  const entries = found.lists.map(({ currency, packages }): Omit<PriceList, "at"> => {
    const part = found.lists.length > 1 || place.region === undefined ? ` ${currency}` : "";
    return {
      id: idOf(`${place.region?.code ?? ""}${part} ${channel} ${seen.day}`),
      ...present({ region: place.region?.code }),
      channel,
      currency,
      observed: { earliest: sighted(seen), latest: sighted(seen) },
      estimated: false,
      default: false,
      complete: true,
      packages: packages.map(([coins, price]) => ({ coins, price, at: { file: "", line: 0, column: 0 } })),
      sources: [source.id],
    };
  });
  const faults = entries.flatMap((entry) => otherList(entry, catalogue));
  if (faults.length > 0) return { ok: false, diagnostics: faults };
  const comments = [
    "assumed: the list counts prices in hundredths, whatever the currency",
    ...(place.region === undefined ? ["no --region was given, so the list answers for no region"] : []),
    ...(named === undefined && place.channel === undefined ? ["the list names no known channel"] : []),
    ...(place.channel !== undefined && found.channel !== undefined && named !== place.channel
      ? [`the list says its channel is ${found.channel}; --channel ${place.channel} was used instead`]
      : []),
    ...(found.custom === undefined
      ? []
      : [`custom amounts from ${found.custom.minimum} to ${found.custom.maximum} coins; the list does not price them`]),
    ...found.lists.flatMap(({ currency }) => otherMoney(currency, place.region)),
    ...found.notes,
    "add “default: true” to a list that should answer for its region and channel",
  ];
  return succeed({ source, entries, comments });
}

const otherMoney = (currency: Currency, region: Region | undefined): string[] =>
  region?.currency === undefined || region.currency === currency
    ? []
    : [`the list is in ${currency}, but the currency of ${inPlace(region)} is ${region.currency}`];

function otherList(entry: Omit<PriceList, "at">, { priceLists }: Catalogue): Diagnostic[] {
  const known = priceLists.find((one) => contradicting(one, entry));
  if (known === undefined) return [];
  const message = `the price list “${known.id}” exists with other prices`;
  const related = [{ at: known.at, message: "known here" }];
  const help = "add the day you saw it with --as-of, or correct the list that is wrong";
  return [{ code: "import.contradicts", severity: "error", message, related, help }];
}

/** Whether a known list contradicts an entry: with the same id if anything differs, otherwise if a package does. */
function contradicting(known: PriceList, entry: Omit<PriceList, "at">): boolean {
  if (known.id === entry.id) return contentOf(known) !== contentOf(entry);
  const { region, channel, currency, observed } = entry;
  if (region === undefined || known.region !== region || known.channel !== channel) return false;
  if (known.currency !== currency || known.observed?.latest !== observed?.latest) return false;
  const prices = new Map(known.packages.map(({ coins, price }) => [coins, exact(price).toFixed()]));
  return entry.packages.some(
    ({ coins, price }) => (prices.get(coins) ?? exact(price).toFixed()) !== exact(price).toFixed(),
  );
}

const contentOf = ({ currency, packages }: Omit<PriceList, "at">): string =>
  packages
    .map(({ coins, price }) => `${coins} ${exact(price).toFixed()} ${currency}`)
    .sort()
    .join();

/** A source with an id that no other source has. */
function sourceFor(what: string, seen: Seen, { sources }: Catalogue): Omit<Source, "at"> {
  const taken = new Map(sources.map((source) => [source.id, source]));
  const { by, title } = seen;
  const base = idOf(`${by} ${what} ${seen.day}`);
  let id = base;
  for (let number = 2; taken.has(id) && taken.get(id)?.title !== title; number++) id = `${base}-${number}`;
  return { id, title, grade: "page-copy", date: sighted(seen) };
}

const idOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
