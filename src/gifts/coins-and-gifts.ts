import type { Catalogue, Gift } from "../catalogue/model/model.js";
import { type Day, firstDayOf } from "../core/date.js";
import { exact } from "../core/decimal.js";
import { type Diagnostic, fail, failure, type Outcome, succeed } from "../core/diagnostic.js";
import { isPlainWhole } from "../core/number.js";
import { counted, fact, given, type Quantity, type Settled, settle, sum, times } from "../core/quantity.js";
import { quoted, several, shellLine } from "../core/text.js";
import { countTyped, misspelt } from "../core/typed-number.js";
import { unicodePattern } from "../core/unicode.js";
import type { Assumption, Warning } from "../report/report.js";
import { type FoundGift, findGift, type GiftRef, giftNamed, giftRef, pluralNamed } from "./gift-lookup.js";
import { mistyped } from "./typo-help.js";

/**
 * More than any balance. The price of this many coins is still an exact number of minor units at 90,000 of them per
 * coin, more than in any known list; a list with a higher price is refused with `TooLarge`.
 */
export const MOST_COINS = 100_000_000_000;

/** Whether there are more coins than any balance holds. */
export const beyondMost = ({ exact: pieces }: Quantity<"coin" | "diamond">): boolean =>
  pieces.cmp(exact(String(MOST_COINS))) > 0;

/** A number of one gift. */
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
  readonly warnings: readonly Warning[];
}

/** Reads words like `700`, `Lion`, `20xRose`, `id:6369` and `20xid:6369` into coins, each gift by its own price. */
export function whatOf(words: readonly string[], asOf: Day, catalogue: Catalogue): Outcome<What> {
  if (!Array.isArray(words) || words.some((word) => typeof word !== "string")) {
    return failure("arg.invalid", "coins and gifts must be a list of words", 'write ["20xRose", "700"]');
  }
  if (words.length === 0)
    return failure("arg.missing", "nothing to work out", "name coins or gifts, like 700, Lion or 20xRose");
  const parts = withUnits(words);
  const faults: Diagnostic[] = [];
  const terms: Quantity<"coin">[] = [];
  const items: Item[] = [];
  const assumptions: Assumption[] = [];
  const warnings: Warning[] = [];
  for (let index = 0; index < parts.length; index++) {
    const one = wordOf(parts[index]!, parts[index + 1], catalogue);
    if (!one.ok) {
      const meant = mistyped(parts, index, catalogue);
      faults.push(...(meant === undefined ? one.diagnostics : [meant.fault]));
      index += (meant?.words ?? 1) - 1;
    } else if (typeof one.value === "number") {
      terms.push(given("coin", one.value, "coins asked for"));
    } else {
      const { gift, notMeant, orElse, quantity } = one.value;
      const item = itemOf(gift, quantity);
      items.push(item);
      terms.push(item.coins);
      assumptions.push(...outsideItsDays(gift, asOf), ...takenFor(gift, notMeant));
      if (orElse !== undefined) warnings.push(ofTwo(parts[index]!, quantity, gift, orElse));
    }
  }
  if (faults.length > 0) return fail(...faults);
  const coins = settle(sum(terms, "coins altogether"), "down", "coins");
  if (beyondMost(coins)) return tooMany(coins.amount);
  if (coins.exact.isZero()) {
    const help = "ask for 1 or more; the shell reads $20 as a variable, so write 20USD or '$20'";
    return failure("arg.number", `${quoted(words.join(" "))} asks for nothing`, help);
  }
  return succeed({ coins, items, assumptions, warnings });
}

const tooMany = (coins: string): Outcome<never> =>
  failure("arg.number", `${coins} coins are too many`, `ask for at most ${MOST_COINS}`);

/** A number of one gift, at its price. */
export function itemOf(gift: Gift, quantity: number): Item {
  const price = fact("coin", String(gift.coins), `price of ${gift.name}`, gift);
  const coins = times(price, counted("count", quantity, "how many"), `${quantity} × ${gift.name}`);
  return { gift: giftRef(gift), quantity, coins: settle(coins, "down", `${gift.name} altogether`) };
}

type Word = number | (FoundGift & { readonly quantity: number });

function wordOf(word: string, next: string | undefined, catalogue: Catalogue): Outcome<Word> {
  const text = word.trim();
  if (text === "") return failure("arg.number", "an empty word", "name coins or gifts, like 700, Lion or 20xRose");
  if (text === "-")
    return failure(
      "arg.invalid",
      "“-” means standard input",
      "write it alone, for one question per line: giftworth help formats",
    );
  const bare = countTyped(text);
  if (bare !== undefined) {
    // “20 Rose” in two words would be twenty coins and a Rose, which no one means.
    const other = next === undefined || countTyped(next) !== undefined ? undefined : next;
    if (other !== undefined && namesGift(other, catalogue)) return twenty(text, other);
    const [behind] = /^\d{3}(?=(?:\s+(?:coin|diamond)s?)?$)/i.exec(next ?? "") ?? [];
    if (behind !== undefined && /^[1-9]\d{0,2}$/.test(text)) return thousands(text, behind);
    return succeed(bare);
  }
  // Looked up before anything else is tried; other meanings of the word are searched for only if it is not found.
  const named = giftNamed(text, catalogue);
  if (named !== undefined) return single(named);

  const pieces = /^([\d.,'_ ]+?k?)\s*(coin|diamond)s?$/i.exec(text);
  if (pieces !== null) return piecesOf(text, pieces[1]!, pieces[2]!.toLowerCase());
  // One word with a space inside, as answers print it.
  const spaced = /^(\d[\d.,]*[kK]?)\s+(.+)$/u.exec(text);
  const several = spaced === null ? undefined : pluralNamed(spaced[2]!, catalogue);
  if (spaced !== null && several !== undefined)
    return manyOf(spaced[1]!, several, `write plain digits, like 20x${spaced[2]}`);
  const many = HEXADECIMAL.test(text) ? null : /^(\d[\d.,]*[kK]?)\s*[xX×]\s*(.+)$/u.exec(text);
  if (many !== null) {
    const [, count = "", name = ""] = many;
    return manyOf(count, findGift(name, catalogue), `write plain digits, like 20x${name}`);
  }
  const joined = /^(\d+)(\D.*)$/su.exec(text);
  if (joined !== null && namesGift(joined[2]!, catalogue)) {
    return failure(
      "arg.invalid",
      `${quoted(text)} lacks the x between the count and the gift`,
      `write ${joined[1]}x${joined[2]}`,
    );
  }
  if (/^\d{16,}$/.test(text)) return tooMany(quoted(text));
  if (/^[-+.\d]|^(?:NaN|Infinity)$/.test(text) || (/^[^\0-\x7F]/.test(text) && DIGIT().test(text))) {
    const wrong = misspelt(text, "count");
    return failure(
      "arg.number",
      `${quoted(text)} ${wrong.fault}`,
      wrong.help ?? `write whole coins in plain digits${plainForm(text)}`,
    );
  }
  return single(findGift(text, catalogue));
}

/** A digit of any script at the beginning. */
const DIGIT = unicodePattern(String.raw`^\p{Nd}`);

function manyOf(typed: string, found: Outcome<FoundGift>, otherwise: string): Outcome<Word> {
  const quantity = countTyped(typed);
  if (quantity !== undefined) return found.ok ? succeed({ ...found.value, quantity }) : found;
  const { fault, help = otherwise } = misspelt(typed, "count");
  return failure("arg.number", `${quoted(typed)} ${fault}`, help);
}

/** Coins with their name: `100coins`. Diamonds are what a creator has, which is another question. */
function piecesOf(text: string, typed: string, unit: string): Outcome<Word> {
  const count = countTyped(typed);
  if (count === undefined) {
    const { fault, help = "write whole coins in plain digits, like 1000" } = misspelt(typed, "count");
    return failure("arg.number", `${quoted(typed)} ${fault}`, help);
  }
  if (unit === "coin") return succeed(count);
  const message = `${quoted(text)} are diamonds, which creators have: coins or gifts are expected`;
  return failure("arg.invalid", message, `giftworth payout ${count}diamonds shows what they earn`);
}

/** The number of diamonds asked about; undefined if the question is about something else, or about more. */
export function diamondsAsked(words: readonly string[]): number | undefined {
  const [one = "", more] = withUnits(words);
  const [, typed = ""] = /^([\d.,]+k?)\s*diamonds?$/i.exec(one.trim()) ?? [];
  return more === undefined ? countTyped(typed) : undefined;
}

/** Words with each count and the unit after it as one: `500 coins`. One `diamond` may be the gift of that name. */
const withUnits = (words: readonly string[]): string[] =>
  words.flatMap((word, index) => {
    const [before, after] = [words[index - 1], words[index + 1]];
    if (isCount(before) && isUnit(word)) return [];
    return isCount(word) && isUnit(after) ? [`${word} ${after}`] : [word];
  });

const isCount = (word = ""): boolean => countTyped(word.trim()) !== undefined;
const isUnit = (word = ""): boolean => /^\s*(?:coins?|diamonds)\s*$/i.test(word);

const single = (found: Outcome<FoundGift>): Outcome<Word> =>
  found.ok ? succeed({ ...found.value, quantity: 1 }) : found;

/** `0x10` is sixteen to a programmer and nothing to a viewer; it is not ten of a gift. */
const HEXADECIMAL = /^0x[\da-f]+$/i;

const namesGift = (text: string, catalogue: Catalogue): boolean => giftNamed(text, catalogue) !== undefined;

const twenty = (count: string, name: string): Outcome<never> =>
  failure(
    "arg.invalid",
    `“${count} ${name}” could be ${several(count, "coin")} and ${name}, or ${count} of ${name}`,
    `write ${count}x${name} for ${count} of them, or ${name} ${count} for both`,
  );

/** “1 500” in two words would be 501 coins. */
function thousands(first: string, next: string): Outcome<never> {
  const both = Number(next) === 0 ? "" : `, or ${Number(first) + Number(next)} for both together`;
  const help = `write ${first}${next} or ${first},${next}${both}`;
  return failure("arg.number", `“${first} ${next}” can be read in two ways`, help);
}

/** A suggestion for numbers in another spelling, if the digits leave no doubt. */
function plainForm(text: string): string {
  const digits = text
    .normalize("NFKC")
    .replace(/^\+|[,_' \u00A0\u202F]/g, "")
    .replace(/^0+(?=\d)/, "");
  const grouped = /^\+?\d{1,3}([,_' \u00A0\u202F]\d{3})+$/.test(text) || /^\+?0*\d+$/.test(text.normalize("NFKC"));
  return grouped && isPlainWhole(digits) ? `: ${digits}` : ", like 1000";
}

/** A gift's price answers for any day; outside the days it was seen that is an assumption. */
function outsideItsDays({ name, id, first, seen, sources }: Gift, asOf: Day): Assumption[] {
  const source = sources[0] ?? null;
  const gift = id === undefined ? name : `${name} (id ${id})`;
  if (seen === undefined) return [{ text: `the price of ${gift} is from an undated source and still holds`, source }];
  if (asOf < firstDayOf(first ?? seen))
    return [{ text: `${gift} cost the same before it was first seen on ${first ?? seen}`, source }];
  if (firstDayOf(seen) < asOf && !asOf.startsWith(seen))
    return [
      {
        text: `${gift} still costs what it did when last seen on ${seen}: no gift id has ever changed its price`,
        source,
      },
    ];
  return [];
}

/** A name that retired gifts share means the gift still on offer. */
function takenFor({ name, coins, sources }: Gift, notMeant: readonly Gift[]): Assumption[] {
  if (notMeant.length === 0) return [];
  const prices = [...new Set(notMeant.map((gift) => gift.coins))].sort((a, b) => a - b).join(" or ");
  const text = `${name} means the gift still on offer, for ${several(coins, "coin")}; a retired one cost ${prices}`;
  return [{ text, source: sources[0] ?? null }];
}

/** A plural that is also the name of another gift: people mean either by it. */
function ofTwo(word: string, quantity: number, gift: Gift, other: Gift): Warning {
  const [read, instead] = [gift, other].map(({ name }) => (quantity === 1 ? name : `${quantity}x${name}`));
  const each = `${several(gift.coins, "coin")} each; for ${other.name}, ${several(other.coins, "coin")} each`;
  return {
    code: "gift.plural",
    message: `${quoted(word)} is read as ${read}, ${each}, write ${shellLine([instead!])}`,
  };
}
