import type { Catalogue, Gift } from "../catalogue/model.js";
import { closest } from "../core/closest.js";
import { currencyOf } from "../core/currency.js";
import { type Day, firstDayOf } from "../core/date.js";
import { exact } from "../core/decimal.js";
import { type Diagnostic, fail, failure, type Outcome, succeed } from "../core/diagnostic.js";
import { foldingTo } from "../core/name.js";
import { isPlainDecimal, isPlainWhole, numberFault } from "../core/number.js";
import { counted, fact, given, type Quantity, type Settled, settle, sum, times } from "../core/quantity.js";
import { quoted, several } from "../core/words.js";
import type { Assumption } from "./report.js";

/**
 * More than any balance. So many coins still come to an exact number of minor units where one costs 90,000 of them, as
 * in no list known; a list that asks more is refused with `TooLarge`.
 */
export const MOST_COINS = 100_000_000_000;

/** Whether there are more than any balance holds. */
export const beyondMost = ({ exact: pieces }: Quantity<"coin" | "diamond">): boolean =>
  pieces.cmp(exact(String(MOST_COINS))) > 0;

/** The cheapest gift, one in the middle and the best known of the dearest, by id: Rose, Galaxy and Lion. */
export const WELL_KNOWN: readonly number[] = [5655, 11046, 6369];

/** A gift as reports name it. */
export interface GiftRef {
  /** TikTok's id; null where only the name is known. */
  readonly id: number | null;
  readonly name: string;
  readonly coins: number;
}

/** Some of one gift. */
export interface Item {
  readonly gift: GiftRef;
  readonly quantity: number;
  readonly coins: Settled<"coin">;
}

/** What was asked about, as one number of coins. */
interface What {
  readonly coins: Settled<"coin">;
  readonly items: readonly Item[];
  readonly assumptions: readonly Assumption[];
}

export const giftRef = ({ id, name, coins }: Gift): GiftRef => ({ id: id ?? null, name, coins });

/** Reads words like `700`, `Lion`, `20xRose`, `id:6369` and `20xid:6369` into coins, each gift by its own price. */
export function whatOf(words: readonly string[], asOf: Day, catalogue: Catalogue): Outcome<What> {
  if (!Array.isArray(words) || words.some((word) => typeof word !== "string")) {
    return failure("arg.invalid", "coins and gifts are a list of words", 'write ["20xRose", "700"]');
  }
  if (words.length === 0)
    return failure("arg.missing", "nothing to work out", "name coins or gifts, like 700, Lion or 20xRose");
  const faults: Diagnostic[] = [];
  const terms: Quantity<"coin">[] = [];
  const items: Item[] = [];
  const assumptions: Assumption[] = [];
  for (const [index, word] of words.entries()) {
    const one = wordOf(word, words[index + 1], catalogue);
    if (!one.ok) {
      faults.push(...one.diagnostics);
    } else if (typeof one.value === "number") {
      terms.push(given("coin", one.value, "coins asked for"));
    } else {
      const { gift, quantity } = one.value;
      const item = itemOf(gift, quantity);
      items.push(item);
      terms.push(item.coins);
      assumptions.push(...outsideItsDays(gift, asOf));
    }
  }
  if (faults.length > 0) return fail(...faults);
  const coins = settle(sum(terms, "coins altogether"), "down", "coins");
  if (beyondMost(coins)) {
    return failure("arg.number", `${coins.amount} coins are too many`, `ask for at most ${MOST_COINS}`);
  }
  return succeed({ coins, items, assumptions });
}

/** So many of a gift, at its price. */
export function itemOf(gift: Gift, quantity: number): Item {
  const price = fact("coin", String(gift.coins), `price of ${gift.name}`, gift);
  const coins = times(price, counted("count", quantity, "how many"), `${quantity} × ${gift.name}`);
  return { gift: giftRef(gift), quantity, coins: settle(coins, "down", `${gift.name} altogether`) };
}

type Word = number | { readonly gift: Gift; readonly quantity: number };

function wordOf(word: string, next: string | undefined, catalogue: Catalogue): Outcome<Word> {
  const text = word.trim();
  if (text === "") return failure("arg.number", "an empty word", "name coins or gifts, like 700, Lion or 20xRose");
  if (text === "-")
    return failure(
      "arg.invalid",
      "“-” stands for standard input",
      "only giftworth cost - and giftworth payout - read questions from there",
    );
  if (isPlainWhole(text)) {
    // “20 Rose” would be twenty coins and a Rose; nobody means that.
    const other = next === undefined || isPlainWhole(next) ? undefined : next;
    if (other !== undefined && namesGift(other, catalogue)) return twenty(text, other);
    return succeed(Number(text));
  }
  // Looked up before anything else is tried; what else the word could mean is searched for only where it is nothing.
  const named = giftNamed(text, catalogue);
  if (named !== undefined) return single(named);

  const many = HEXADECIMAL.test(text) ? null : /^(\d+)\s*[xX×]\s*(.+)$/u.exec(text);
  if (many !== null) {
    const [, count = "", name = ""] = many;
    if (!isPlainWhole(count))
      return failure("arg.number", `${quoted(count)} ${numberFault(count)}`, `write plain digits, like 20x${name}`);
    const gift = giftOf(name, catalogue);
    return gift.ok ? succeed({ gift: gift.value, quantity: Number(count) }) : gift;
  }
  const spaced = /^(\d+)\s+(.+)$/u.exec(text);
  if (spaced !== null && namesGift(spaced[2]!, catalogue)) return twenty(spaced[1]!, spaced[2]!);
  const joined = /^(\d+)(\D.*)$/su.exec(text);
  if (joined !== null && namesGift(joined[2]!, catalogue)) {
    return failure(
      "arg.invalid",
      `${quoted(text)} lacks the sign between the count and the gift`,
      `write ${joined[1]}x${joined[2]}`,
    );
  }
  if (/^[-+.\p{Nd}]|^(?:NaN|Infinity)$/u.test(text)) {
    return failure(
      "arg.number",
      `${quoted(text)} ${isPlainDecimal(text) ? "is not a whole number of coins" : numberFault(text)}`,
      `write whole coins in plain digits${plainForm(text)}`,
    );
  }
  return unknown(text, catalogue);
}

const single = (gift: Outcome<Gift>): Outcome<Word> => (gift.ok ? succeed({ gift: gift.value, quantity: 1 }) : gift);

/** `0x10` is sixteen to a programmer and nothing to a viewer; it is not ten of a gift. */
const HEXADECIMAL = /^0x[\da-f]+$/i;

const namesGift = (text: string, catalogue: Catalogue): boolean => giftNamed(text, catalogue) !== undefined;

const twenty = (count: string, name: string): Outcome<never> =>
  failure(
    "arg.invalid",
    `“${count} ${name}” could be ${several(count, "coin")} and ${name}, or ${count} of ${name}`,
    `write ${count}x${name} for ${count} of them, or ${name} ${count} for both`,
  );

/** A suggestion for numbers in another spelling, where the digits leave no doubt. */
function plainForm(text: string): string {
  const digits = text
    .normalize("NFKC")
    .replace(/^\+|[,_' \u00A0\u202F]/g, "")
    .replace(/^0+(?=\d)/, "");
  const grouped = /^\+?\d{1,3}([,_' \u00A0\u202F]\d{3})+$/.test(text) || /^\+?0*\d+$/.test(text.normalize("NFKC"));
  return grouped && isPlainWhole(digits) ? `: ${digits}` : ", like 1000";
}

const idOf = (text: string): string | undefined => /^id:(.*)$/i.exec(text)?.[1];

/** One gift by `id:6369` or by a name; a name that carries several prices is refused with every candidate. */
export const giftOf = (text: string, catalogue: Catalogue): Outcome<Gift> =>
  giftNamed(text, catalogue) ?? unknown(text, catalogue);

/** Nothing where there is no such name; an id that is not there is a failure, for it can be nothing else. */
function giftNamed(text: string, catalogue: Catalogue): Outcome<Gift> | undefined {
  const id = idOf(text);
  if (id !== undefined) {
    const gift = catalogue.gifts.find((candidate) => String(candidate.id) === id);
    return gift === undefined
      ? failure("gift.unknown", `there is no gift with the id ${quoted(id)}`, "see giftworth gifts --all")
      : succeed(gift);
  }
  const found = candidates(text, catalogue);
  const [gift] = found;
  if (gift === undefined) return undefined;
  if (new Set(found.map(({ coins }) => coins)).size === 1) return succeed(gift);
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

function unknown(text: string, catalogue: Catalogue): Outcome<never> {
  const near = closest(
    text,
    catalogue.gifts.map(({ name }) => name),
  );
  const money = currencyOf(text) !== undefined || /^\p{Sc}|\p{Sc}$/u.test(text);
  const guess = near === undefined ? "see giftworth gifts for the names" : `did you mean “${near}”?`;
  const help = money ? "write money as one word with its currency, like 50GBP" : guess;
  return failure("gift.unknown", `there is no gift ${quoted(text)}`, help);
}

/** How to say which is meant; none can be named where none has an id. */
function oneOf(found: readonly Gift[]): string {
  const known = found.find(({ id }) => id !== undefined);
  return known === undefined
    ? "none of them has an id; write the coins it costs"
    : `name one by its id, like id:${known.id}`;
}

/** Every gift of that name, the latest seen first, then the cheaper. */
export function candidates(text: string, { gifts }: Catalogue): Gift[] {
  const isWanted = foldingTo(text);
  return gifts
    .filter(({ name, also }) => isWanted(name) || also.some(isWanted))
    .sort((a, b) => later(a, b) || a.coins - b.coins || (a.id ?? 0) - (b.id ?? 0));
}

const later = (a: Gift, b: Gift): number =>
  Number((b.seen ?? "") > (a.seen ?? "")) - Number((b.seen ?? "") < (a.seen ?? ""));

/** A gift's price answers for any day; outside the days it was seen that is an assumption. */
function outsideItsDays({ name, id, first, seen, sources }: Gift, asOf: Day): Assumption[] {
  const source = sources[0] ?? null;
  const gift = id === undefined ? name : `${name} (id ${id})`;
  if (seen === undefined) return [{ text: `${gift} keeps the price of an undated source`, source }];
  if (asOf < firstDayOf(first ?? seen))
    return [{ text: `${gift} cost the same before it was first seen on ${first ?? seen}`, source }];
  if (firstDayOf(seen) < asOf && !asOf.startsWith(seen))
    return [
      { text: `${gift} still costs what it did when last seen on ${seen}; no id has ever been seen to change`, source },
    ];
  return [];
}
