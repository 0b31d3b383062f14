import { type Settled, wholeOf } from "../core/quantity.js";
import { grouped, several, together } from "../core/text.js";
import type { Item } from "./coins-and-gifts.js";
import { someOf } from "./plural.js";

/** The coins or gifts of a question, as the subject of a sentence. */
export interface Subject {
  /** `a Lion`, `20 Roses and 500 coins`. */
  readonly text: string;
  readonly plural: boolean;
}

/** Gifts and coins, or a multiple of them, as named in a sentence. */
export function subjectOf(items: readonly Item[], coins: Settled<"coin">, times = 1): Subject {
  const plain = (wholeOf(coins) - items.reduce((all, item) => all + wholeOf(item.coins), 0)) * times;
  const parts = [
    ...items.map(({ gift, quantity }) => giftWords(gift.name, quantity * times)),
    ...(plain > 0 || items.length === 0 ? [several(grouped(String(plain)), "coin")] : []),
  ];
  const only = items.length === 1 && plain === 0 && items[0]!.quantity * times === 1;
  const text = together(parts);
  return { text, plural: !only && text !== "1 coin" };
}

/** A number of one gift: `a Lion`, `20 Roses`. */
export const giftWords = (name: string, quantity: number): string =>
  quantity === 1 ? `${article(name)} ${name}` : someOf(grouped(String(quantity)), name);

const article = (name: string): string => (/^(?:[aeio]|u(?!ni|s[ae]))/i.test(name) ? "an" : "a");
