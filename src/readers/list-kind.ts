import { isKeyed, type Keyed } from "../core/keyed.js";
import { first } from "./json-text.js";

/** Rows of a gift list: bare, or inside `data`, with or without pages, or as an object by id. */
export function giftRows(content: unknown): readonly unknown[] | undefined {
  if (Array.isArray(content)) return content;
  if (!isKeyed(content)) return undefined;
  const inner = first(content, "data", "gifts", "pages", "giftsInfo");
  if (Array.isArray(inner))
    return inner.flatMap((one) => (isKeyed(one) && Array.isArray(one.gifts) ? one.gifts : [one]));
  if (isKeyed(inner)) return giftRows(inner);
  // By id: the key stands for an id that the row itself does not repeat.
  const rows = Object.entries(content).filter(([key, row]) => /^\d+$/.test(key) && isKeyed(row));
  return rows.map(([key, row]) => ({ id: key, ...(row as Keyed) }));
}

/** What some rows are, where they leave no doubt: both kinds call their coins `diamond_count`, and both have ids. */
export function kindOf(rows: readonly unknown[]): "gifts" | "packages" | undefined {
  const known = rows.filter(isKeyed);
  if (known.length === 0) return undefined;
  if (known.some((row) => PRICED.some((key) => row[key] !== undefined))) return "packages";
  return known.every((row) => typeof row.name === "string") ? "gifts" : undefined;
}

/** No gift has one of these, and every package does. */
const PRICED = ["currency_price", "price_show_form", "price", "currency", "iap_id"];
