import type { PriceList } from "../../catalogue/model/model.js";
import { exact } from "../../core/decimal.js";
import { isPlainDecimal } from "../../core/number.js";
import type { PriceRow } from "../../readers/export/records.js";
import type { Market } from "../../regions/market.js";

/** A package with a price that an export states. */
interface PriceMatch {
  readonly priceList: string;
  readonly coins: number;
}

/** A price as stated in an export, and the packages of the region's lists with exactly that price. */
export interface StatedPrice extends PriceRow {
  /** Null if the text is not a plain number. */
  readonly matches: readonly PriceMatch[] | null;
}

/** The prices of an export with matches in all lists of the region: the export states no currency. */
export function statedPrices(rows: readonly PriceRow[], { region, catalogue }: Market): StatedPrice[] {
  const lists = catalogue.priceLists.filter((list) => list.region === region.code);
  return rows.map((row) => ({ ...row, matches: isPlainDecimal(row.price) ? matchesOf(row.price, lists) : null }));
}

function matchesOf(price: string, lists: readonly PriceList[]): PriceMatch[] {
  const stated = exact(price);
  return lists.flatMap(({ id, packages }) =>
    packages
      .filter((one) => exact(one.price).cmp(stated) === 0)
      .map(({ coins }): PriceMatch => ({ priceList: id, coins })),
  );
}
