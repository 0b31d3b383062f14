import type { Catalogue, Channel, PriceList } from "../../catalogue/model/model.js";
import type { Day } from "../../core/date.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../../core/diagnostic.js";
import { at, defined, type Money, type Settled, settle } from "../../core/quantity.js";
import { type Range, range } from "../../core/range.js";
import { type Item, whatOf } from "../../gifts/coins-and-gifts.js";
import type { Coins } from "../../gifts/gift-count.js";
import { Work } from "../../packing/work.js";
import { type ListChoice, listsKnown } from "../../pricing/price-lists.js";
import { pricesFor } from "../../pricing/quote.js";
import type { Market } from "../../regions/market.js";
import type { Remarks } from "../../report/report.js";

/** What viewers pay through one channel for the recommended purchase of the coins. */
export interface GoalPays {
  readonly priceList: string;
  readonly channel: Channel;
  /** Whether `pay` is an estimate from an incomplete list. */
  readonly estimated: boolean;
  readonly pay: Range<Money | null>;
}

/** The coins per LIVE or minute, rounded up so that they are enough. */
export const spread = (coins: Coins, over: Settled<"count">, one: "LIVE" | "minute"): Coins =>
  range((bound) => {
    const all = coins[bound];
    return all && settle(at(defined("count", 1, `one ${one}`), all, over, `coins a ${one}`), "up", `coins a ${one}`);
  });

/** One gift for each word, with the assumptions about its price. */
export function giftsOf(words: readonly string[], asOf: Day, catalogue: Catalogue): Outcome<[Item, Remarks][]> {
  const faults: Diagnostic[] = [];
  const gifts: [Item, Remarks][] = [];
  for (const word of words) {
    const what = whatOf([word], asOf, catalogue);
    if (!what.ok) faults.push(...what.diagnostics);
    else {
      const [item] = what.value.items;
      if (item?.quantity === 1) gifts.push([item, what.value]);
      else
        faults.push({
          code: "arg.invalid",
          severity: "error",
          message: `--gift: “${word}” is not the name of a gift`,
          help: "name a gift alone, like Rose; the answer says how many",
        });
    }
  }
  return faults.length > 0 ? fail(...faults) : succeed(gifts);
}

/**
 * What the coins cost viewers in each price list; null if the region has none. That is a failure only if a list was
 * requested.
 */
export function paysFor(
  coins: Coins,
  market: Market,
  choice: ListChoice,
): Outcome<{ readonly viewersPay: readonly GoalPays[] | null; readonly remarks: Remarks }> {
  const known = listsKnown(market, choice);
  if (!known.ok) return known;
  const { lists, remarks } = known.value;
  const work = new Work();
  const pays = lists.map((list) => paysThrough(list, coins, work));
  const viewersPay = lists.length === 0 ? null : pays;
  return succeed({ viewersPay, remarks });
}

const paysThrough = (list: PriceList, coins: Coins, work: Work): GoalPays => ({
  priceList: list.id,
  channel: list.channel,
  estimated: !list.complete,
  pay: range((bound) => {
    const all = coins[bound];
    return all && (pricesFor(all, [list], work)[0]?.pay ?? null);
  }),
});
