/* What must not compile: see units.typetest.ts. */
import type { Catalogue, Channel, Gift, PriceList, Source } from "../../src/catalogue/model/model.js";
import { USD } from "../../src/core/currency.js";
import { exact } from "../../src/core/decimal.js";
import { counted, given, over, settle, settleRatio } from "../../src/core/quantity.js";
import type { FigureCell } from "../../src/core/shown.js";
import { type Block, type Cell, percent } from "../../src/render/blocks.js";

const paid = given(USD, "4.995", "money");
const settled = settle(paid, "down", "money");
const ratio = over(paid, paid, "ratio");

// All of this is meant to compile.
export const cells: readonly Cell[] = [
  "words",
  null,
  settled,
  settleRatio(ratio, 4, "ratio"),
  counted("coin", 70, "coins"),
  { low: settled, likely: null, high: settled },
  percent(settleRatio(ratio, 4, "ratio")),
];

// @ts-expect-error working figures are not for tables
export const leaked: Cell = paid;
// @ts-expect-error nor is a ratio without its places
export const quotient: Cell = ratio;
// @ts-expect-error nor an exact decimal
export const decimal: Cell = exact("1");
// @ts-expect-error nor a bare number
export const number: Cell = 70;
// @ts-expect-error unknown is null, not left out
export const missing: Cell = undefined;
// @ts-expect-error a range of working figures
export const range: FigureCell = { low: paid, likely: paid, high: paid };
// @ts-expect-error a percentage of a working figure
percent(ratio);
// @ts-expect-error a row holds cells
export const row: Block = { kind: "table", head: ["a"], rows: [[paid]] };
// @ts-expect-error a layout has no colours
export const coloured: Block = { kind: "title", text: "a", colour: "cyan" };

// Everything in the catalogue is cited and has its place.
declare const gift: Gift;
declare const list: PriceList;
declare const catalogue: Catalogue;
const { sources: _, ...uncited } = gift;
// @ts-expect-error a gift without a source
export const unsourced: Gift = uncited;
// @ts-expect-error a price list without a place
export const unplaced: PriceList = { ...list, at: undefined };
// @ts-expect-error no such channel
export const channel: Channel = "appstore";
// @ts-expect-error no such grade
export const source: Source = { id: "a", title: "A", grade: "rumour", at: gift.at };
// @ts-expect-error a region may be absent, not undefined
export const nowhere: PriceList = { ...list, region: undefined };
// @ts-expect-error a text is not a currency
export const currency: PriceList = { ...list, currency: "USD" };
// @ts-expect-error a text is not a date
export const day: Gift = { ...gift, seen: "2026-07-20" };
// @ts-expect-error the catalogue is never changed
catalogue.gifts.push(gift);
// @ts-expect-error nor are its entries
gift.coins = 2;
