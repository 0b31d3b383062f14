import type { Money } from "../../core/quantity.js";
import { grouped } from "../../core/text.js";
import type { Block, Cell, Column } from "../../render/blocks.js";
import type { Asked } from "../base/command.js";
import { answerBlocks } from "../base/skeleton.js";
import type { KnownGift } from "./body.js";
import type { GiftsReport } from "./report.js";

/** Up to this many gifts have rows of their own; more share rows by price. */
const FEW = 12;

/** A row for each gift if they are few; otherwise sections of rows by price. */
export function giftsLayout(report: GiftsReport, asked: Asked): Block[] {
  const { query, result } = report;
  const { gifts } = result;
  const listed = gifts.length <= FEW || (query.sort ?? "coins") !== "coins";
  return answerBlocks(report, asked, {
    blocks: gifts.length === 0 ? [] : listed ? [oneByOne(gifts)] : byPrice(gifts),
    why: listed ? [] : [oneByOne(gifts)],
  });
}

const PRICES: readonly Column[] = [
  { head: "Coins", numeric: true },
  { head: "You pay", numeric: true },
  { head: "Creator gets", numeric: true },
];

function oneByOne(gifts: readonly KnownGift[]): Block {
  // Only its id tells a gift from another of the same name.
  const areNamesakes = new Set(gifts.map(({ name }) => name)).size < gifts.length;
  return {
    kind: "rows",
    caption: "Gifts, what they cost and earn",
    columns: [
      { head: "Gift" },
      ...PRICES,
      { head: "Last seen", drop: 2 },
      { head: "Id", numeric: true, drop: areNamesakes ? 3 : 1 },
    ],
    rows: gifts.map((gift) => ({
      cells: [
        gift.name,
        ...priceCells(gift),
        `${gift.lastSeen ?? "undated"}${gift.retired ? ", retired" : ""}`,
        gift.id === null ? "none" : String(gift.id),
      ],
    })),
  };
}

/** Coins, cost and earnings; for 100 gifts if one earns less than a cent. */
function priceCells(gift: KnownGift): Cell[] {
  const { worth, payout } = gift.hundred ?? gift;
  const earned = payout.likely.in ?? payout.likely;
  return [gift.coins, ...[worth, earned].map((figure) => (gift.hundred === undefined ? figure : forHundred(figure)))];
}

const forHundred = (figure: Money | null): Cell => ({ text: [{ figure }, " for 100"] });

/** The lowest price of each section, in coins. */
const BANDS = [1, 10, 100, 1_000, 10_000] as const;

function byPrice(gifts: readonly KnownGift[]): Block[] {
  return BANDS.flatMap((from, index) => {
    const until = BANDS[index + 1] ?? Number.POSITIVE_INFINITY;
    const inBand = gifts.filter(({ coins }) => Number(coins.amount) >= from && Number(coins.amount) < until);
    return inBand.length === 0
      ? []
      : [{ kind: "section" as const, head: bandText(from, until), blocks: [pricesOf(inBand)] }];
  });
}

const bandText = (from: number, until: number): string =>
  Number.isFinite(until)
    ? `${grouped(String(from))} to ${grouped(String(until - 1))} coins`
    : `${grouped(String(from))} coins and more`;

/** Sections with a row for each price, with the names of its gifts. */
function pricesOf(gifts: readonly KnownGift[]): Block {
  const prices = new Map<string, [KnownGift, ...KnownGift[]]>();
  for (const gift of gifts) {
    const row = prices.get(gift.coins.amount);
    if (row === undefined) prices.set(gift.coins.amount, [gift]);
    else row.push(gift);
  }
  return {
    kind: "rows",
    caption: "Gifts by price, what they cost and earn",
    columns: [...PRICES, { head: "Gifts" }],
    rows: [...prices.values()].map((row) => ({
      cells: [...priceCells(row[0]), [...new Set(row.map(({ name }) => name))].join(", ")],
    })),
  };
}
