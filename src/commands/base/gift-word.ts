import type { Catalogue } from "../../catalogue/model/model.js";
import type { Day } from "../../core/date.js";
import { closest } from "../../core/suggest.js";
import { whatOf } from "../../gifts/coins-and-gifts.js";

/** Whether a word is coins or a gift. */
export const isGiftWord = (word: string, asOf: Day, catalogue: Catalogue): boolean =>
  whatOf([word], asOf, catalogue).ok;

/** The gift whose name was mistyped, where one is near. */
export const nearestGift = (word: string, { gifts }: Catalogue): string | undefined =>
  closest(
    word,
    gifts.map(({ name }) => name),
  );
