import { type Diagnostic, fail, type Outcome, succeed } from "../../core/diagnostic.js";
import { isKeyed } from "../../core/keyed.js";
import { fold } from "../../core/name.js";
import { present } from "../../core/present.js";
import type { SourceFile } from "../../core/source.js";
import { contradicts, invalid, readJson, stated, textIn, wholeIn } from "../text/json.js";
import { giftRows, kindOf, type Row } from "./list-kind.js";

/** A gift in TikTok's own list, or a copy of it. */
interface ListedGift {
  readonly id: number;
  /** Absent if the list has none. */
  readonly name?: string;
  /** Further names in other rows; absent if there are none. */
  readonly also?: readonly string[];
  readonly coins: number;
  /** Whether it is of type 1, which is sent in streaks; absent if the list states no type. */
  readonly streaks?: boolean;
}

export interface GiftList {
  /** Each id once. */
  readonly gifts: readonly ListedGift[];
  /** Gifts without a price, or with 0: they cannot be sent. */
  readonly unpriced: readonly { readonly id: number; readonly name?: string }[];
}

/**
 * The gifts in a list from the webcast interface (bare, or inside `data`, with or without pages), or from a tool (a
 * list, or an object by id). Fails with every row that is not a gift or contradicts itself, and every id with two
 * prices.
 */
export function readGiftList(file: SourceFile): Outcome<GiftList> {
  const content = readJson(file);
  if (!content.ok) return content;
  const rows = giftRows(content.value);
  if (rows === undefined || rows.length === 0) {
    const help = "use a list of gifts with id, name and diamond_count";
    return { ok: false, diagnostics: [invalid(`${file.name} holds no gift list`, help)] };
  }
  if (kindOf(rows) === "packages") {
    const help = "use giftworth catalogue import packages";
    return { ok: false, diagnostics: [invalid(`${file.name} is a coin price list`, help)] };
  }
  const faults: Diagnostic[] = [];
  const gifts = new Map<number, ListedGift>();
  const unpriced = new Map<number, GiftList["unpriced"][number]>();
  for (const [index, row] of rows.entries()) {
    const read = giftIn(row, `gift ${index + 1} of ${file.name}`);
    if (!read.ok) {
      faults.push(...read.diagnostics);
      continue;
    }
    const gift = read.value;
    const known = gifts.get(gift.id);
    if (gift.coins === 0) unpriced.set(gift.id, gift);
    else if (known === undefined) gifts.set(gift.id, gift);
    else if (known.coins !== gift.coins) faults.push(twoPrices(gift, known, file.name));
    else gifts.set(gift.id, alsoNamed(known, gift.name));
  }
  const free = [...unpriced.values()].filter(({ id }) => !gifts.has(id));
  return faults.length > 0
    ? { ok: false, diagnostics: faults }
    : succeed({ gifts: [...gifts.values()], unpriced: free });
}

/** The gift in a row, or its fault; a gift without a price has 0 coins. */
function giftIn({ row, key }: Row, where: string): Outcome<ListedGift> {
  if (!isKeyed(row)) return fail(invalid(`${where} is not an object`));
  const ids = [...(key === undefined ? [] : [["key", key] as const]), ...stated(row, "id", "gift_id", "giftId")];
  if (ids.length === 0) return fail(invalid(`${where} has no id`));
  const wrong = ids.map(([, value]) => wrongId(value)).find((one) => one !== undefined);
  if (wrong !== undefined) return fail(invalid(`${where} has ${wrong}`, "ids are whole numbers above 0"));
  const id = Number(ids[0]![1]);
  const otherId = ids.find(([, value]) => Number(value) !== id);
  if (otherId !== undefined)
    return fail(contradicts(`${where} has ${keyAndValue(ids[0]!)} and ${keyAndValue(otherId)}`));

  const prices = stated(row, "diamond_count", "diamondCount", "diamondCost", "coins");
  const unread = prices.find(([, value]) => wholeIn(value) === undefined);
  if (unread !== undefined) {
    const price = JSON.stringify(unread[1]);
    return fail(invalid(`${where}, id ${id}, costs ${price}, which is not a number of coins`));
  }
  const coins = Number(prices[0]?.[1] ?? 0);
  const otherPrice = prices.find(([, value]) => Number(value) !== coins);
  if (otherPrice !== undefined)
    return fail(contradicts(`${where}, id ${id}, has ${keyAndValue(prices[0]!)} and ${keyAndValue(otherPrice)}`));
  const name = textIn(row.name);
  const type = wholeIn(row.type);
  return succeed({
    id,
    coins,
    ...present({ name, streaks: type === undefined ? undefined : Number(type) === 1 }),
  });
}

/** Why a value is not an id; undefined if it is one. */
function wrongId(value: unknown): string | undefined {
  const id = wholeIn(value);
  if (id !== undefined) return id === 0 ? "the id 0, which means none" : undefined;
  // JSON.parse has already rounded such a number, so the message does not repeat it.
  if (/^[1-9]\d{15,}$|^\d\.?\d*e\+/.test(String(value))) return "an id of more than 15 digits, which is too large";
  return `the id ${JSON.stringify(value)}, which is ${Number(value) < 0 ? "negative" : "not a whole number"}`;
}

const keyAndValue = ([key, value]: readonly [key: string, value: unknown]): string => `${key} ${value}`;

/** A gift with one more name, unless it has that name already. */
function alsoNamed(gift: ListedGift, name: string | undefined): ListedGift {
  if (name === undefined) return gift;
  const { name: before, also = [] } = gift;
  if (before === undefined) return { ...gift, name };
  return [before, ...also].some((one) => fold(one) === fold(name)) ? gift : { ...gift, also: [...also, name] };
}

const twoPrices = ({ id, coins }: ListedGift, known: ListedGift, file: string): Diagnostic =>
  contradicts(`the gift ${id} costs ${known.coins} coins in one row of ${file} and ${coins} in another`);
