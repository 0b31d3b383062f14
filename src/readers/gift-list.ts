import { type Diagnostic, type Outcome, succeed } from "../core/diagnostic.js";
import { isKeyed, type Keyed } from "../core/keyed.js";
import type { SourceFile } from "../core/source.js";
import { first, invalid, readJson, textIn, wholeIn } from "./json-text.js";
import { giftRows, kindOf } from "./list-kind.js";

/** A gift as TikTok's own list, or a copy of it, has it. */
interface ListedGift {
  readonly id: number;
  /** Absent where the list does not say. */
  readonly name?: string;
  readonly coins: number;
}

export interface GiftList {
  /** Each id once. */
  readonly gifts: readonly ListedGift[];
  /** Gifts that say no price, or 0: nobody can send them. */
  readonly unpriced: readonly { readonly id: number; readonly name?: string }[];
}

/**
 * A gift list as the webcast interface returns it (bare, or inside `data`, with or without pages), or as tools save it:
 * a list, or an object by id. Fails with every row that is none, and every id with two prices.
 */
export function readGiftList(file: SourceFile): Outcome<GiftList> {
  const content = readJson(file);
  if (!content.ok) return content;
  const rows = giftRows(content.value);
  if (rows === undefined || rows.length === 0) {
    const help = "take a list of gifts with id, name and diamond_count";
    return { ok: false, diagnostics: [invalid(`${file.name} holds no gift list`, help)] };
  }
  if (kindOf(rows) === "packages") {
    const help = "giftworth catalogue import packages reads it";
    return { ok: false, diagnostics: [invalid(`${file.name} is a coin price list`, help)] };
  }
  const faults: Diagnostic[] = [];
  const gifts = new Map<number, ListedGift>();
  const unpriced = new Map<number, GiftList["unpriced"][number]>();
  for (const [index, row] of rows.entries()) {
    const where = `gift ${index + 1} of ${file.name}`;
    const gift = isKeyed(row) ? giftIn(row, where) : `${where} is no object`;
    if (typeof gift === "string") {
      faults.push(invalid(gift));
      continue;
    }
    const known = gifts.get(gift.id);
    if (gift.coins === 0) unpriced.set(gift.id, gift);
    else if (known === undefined) gifts.set(gift.id, gift);
    else if (known.coins !== gift.coins) faults.push(twoPrices(gift, known, file.name));
  }
  const free = [...unpriced.values()].filter(({ id }) => !gifts.has(id));
  return faults.length > 0
    ? { ok: false, diagnostics: faults }
    : succeed({ gifts: [...gifts.values()], unpriced: free });
}

/** A gift, or what is wrong with it; one without a price has 0 coins. */
function giftIn(row: Keyed, where: string): ListedGift | string {
  const id = wholeIn(first(row, "id", "gift_id", "giftId"));
  if (id === undefined || id === 0) return `${where} has no id`;
  const price = first(row, "diamond_count", "diamondCount", "diamondCost", "coins");
  const coins = price === undefined ? 0 : wholeIn(price);
  if (coins === undefined) return `${where}, id ${id}, costs ${JSON.stringify(price)}, which is no number of coins`;
  const name = textIn(row.name);
  return { id, coins, ...(name === undefined ? {} : { name }) };
}

const twoPrices = ({ id, coins }: ListedGift, known: ListedGift, file: string): Diagnostic => ({
  code: "import.contradicts",
  severity: "error",
  message: `the gift ${id} costs ${known.coins} coins in one row of ${file} and ${coins} in another`,
});
