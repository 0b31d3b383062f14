import type { Catalogue } from "../../catalogue/model/model.js";
import type { Day } from "../../core/date.js";
import { closest } from "../../core/suggest.js";
import { whatOf } from "../../gifts/coins-and-gifts.js";

/** Whether a word means coins or a gift. */
export const isGiftWord = (word: string, asOf: Day, catalogue: Catalogue): boolean =>
  whatOf([word], asOf, catalogue).ok;

/** The gift with the most similar name; undefined if none is similar. */
export const nearestGift = (word: string, { gifts }: Catalogue): string | undefined =>
  closest(
    word,
    gifts.map(({ name }) => name),
  );
