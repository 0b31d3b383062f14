import type { Catalogue } from "../../catalogue/model/model.js";
import type { Day } from "../../core/date.js";
import { type Diagnostic, fail, failure, type Outcome, succeed } from "../../core/diagnostic.js";
import { at, defined, type Money, type Settled, settle } from "../../core/quantity.js";
import { type Item, itemOf, whatOf } from "../../gifts/coins-and-gifts.js";
import { type GiftRef, wellKnown } from "../../gifts/gift-lookup.js";
import type { Assumption, Remarks, Warning } from "../../report/report.js";
import type { BudgetTotal } from "./period-purchases.js";

/** How often the coins buy a gift, or a number of it at once. */
export interface Affordable {
  readonly gift: GiftRef;
  readonly quantity: number;
  readonly count: Settled<"count">;
  /** The part of the money spent that pays for its coins; absent if the budget buys no coins. */
  readonly worth?: Money;
}

/** The requested gifts, or a few well-known ones. */
export function chosenGifts(
  words: readonly string[] | undefined,
  asOf: Day,
  catalogue: Catalogue,
): Outcome<{ readonly items: readonly Item[]; readonly remarks: Remarks }> {
  if (words === undefined) {
    const known = wellKnown(catalogue);
    return succeed({ items: known.map((gift) => itemOf(gift, 1)), remarks: {} });
  }
  const faults: Diagnostic[] = [];
  const items: Item[] = [];
  const assumptions: Assumption[] = [];
  const warnings: Warning[] = [];
  for (const word of words) {
    const what = whatOf([word], asOf, catalogue);
    const gift = what.ok ? giftAmong(what.value.items, word) : what;
    if (!gift.ok) faults.push(...gift.diagnostics);
    else items.push(gift.value);
    if (!what.ok) continue;
    assumptions.push(...what.value.assumptions);
    warnings.push(...what.value.warnings);
  }
  return faults.length > 0 ? fail(...faults) : succeed({ items, remarks: { assumptions, warnings } });
}

function giftAmong([item]: readonly Item[], word: string): Outcome<Item> {
  if (item === undefined)
    return failure("arg.invalid", `--gift: “${word}” is coins, not a gift`, "name a gift, like Rose");
  return item.quantity === 0
    ? failure("arg.number", `--gift: “${word}” is zero gifts`, "write 1 or more")
    : succeed(item);
}

/** How often the coins of all periods buy a gift, and the part of the money spent that pays for it. */
export function affordable({ gift, quantity, coins }: Item, { coinsBought, spent }: BudgetTotal): Affordable {
  const once = defined("count", 1, "once");
  const count = settle(at(coinsBought, once, coins, "times the coins buy it"), "down", "times the coins buy it");
  if (coinsBought.exact.isZero()) return { gift, quantity, count };
  return {
    gift,
    quantity,
    count,
    worth: settle(at(coins, spent, coinsBought, "its part of the money spent"), "half-even", "worth within the budget"),
  };
}
