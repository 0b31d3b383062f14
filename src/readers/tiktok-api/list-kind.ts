import { isKeyed } from "../../core/keyed.js";
import { first } from "../text/json.js";

/** A row of a list, and its key if the list is an object by id. */
export interface Row {
  readonly row: unknown;
  readonly key?: string;
}

/** The rows of a gift list: bare, or inside `data`, with or without pages, or as an object by id; undefined if none. */
export function giftRows(content: unknown): readonly Row[] | undefined {
  if (Array.isArray(content)) return content.map((row) => ({ row }));
  if (!isKeyed(content)) return undefined;
  const inner = first(content, "data", "gifts", "pages", "giftsInfo");
  if (Array.isArray(inner))
    return inner
      .flatMap((one) => (isKeyed(one) && Array.isArray(one.gifts) ? one.gifts : [one]))
      .map((row) => ({ row }));
  if (isKeyed(inner)) return giftRows(inner);
  return Object.entries(content).flatMap(([key, row]) => (/^\d+$/.test(key) && isKeyed(row) ? [{ row, key }] : []));
}

/** The kind of some rows; undefined in doubt, as both kinds have ids and call their coins `diamond_count`. */
export function kindOf(rows: readonly Row[]): "gifts" | "packages" | undefined {
  const known = rows.map(({ row }) => row).filter(isKeyed);
  if (known.length === 0) return undefined;
  if (known.some((row) => PRICED.some((key) => row[key] !== undefined))) return "packages";
  return known.every((row) => typeof row.name === "string") ? "gifts" : undefined;
}

/** Keys of packages: every package has one of them, no gift does. */
const PRICED = ["currency_price", "price_show_form", "price", "currency", "iap_id"];
