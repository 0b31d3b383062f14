import type { Catalogue } from "../../catalogue/model/model.js";
import type { Day } from "../../core/date.js";
import { fail, type Outcome, succeed } from "../../core/diagnostic.js";
import { closest } from "../../core/suggest.js";
import { whatOf } from "../../gifts/coins-and-gifts.js";
import { namesWith } from "../../gifts/gift-lookup.js";

/**
 * Whether the first of some words means coins or a gift. Fails if it, or all of them together, can mean nothing else but
 * cannot be answered: a name of several gifts, a name in two words, a number in another spelling.
 */
export function isGiftWord(words: readonly string[], asOf: Day, catalogue: Catalogue): Outcome<boolean> {
  for (const some of [words.slice(0, 1), words]) {
    const what = whatOf(some, asOf, catalogue);
    if (what.ok) return succeed(true);
    if (what.diagnostics.some(({ code }) => code !== "gift.unknown")) return fail(...what.diagnostics);
  }
  return succeed(false);
}

/** The gift with the most similar name; undefined if none is similar. */
export const nearestGift = (word: string, { gifts }: Catalogue): string | undefined =>
  closest(
    word,
    gifts.map(({ name }) => name),
  );

/** The names of gifts that contain some words, as a suggestion; undefined if none does. */
export const giftsWith = (words: readonly string[], { gifts }: Catalogue): string | undefined =>
  namesWith(words.join(" "), gifts);
