import type { DiamondModel } from "../../catalogue/model/model.js";
import { USD } from "../../core/currency.js";
import { failure, type Outcome, succeed } from "../../core/diagnostic.js";
import { at, counted, defined, fact, type Money, type Settled, settle } from "../../core/quantity.js";
import { whatOf } from "../../gifts/coins-and-gifts.js";
import type { Exchange } from "../../pricing/exchange.js";
import { type StatedMoney, statedSum } from "../../pricing/money-limit.js";
import type { Market } from "../../regions/market.js";
import type { Remarks } from "../../report/report.js";

/** What a creator wants to reach: an amount that arrives, coins, or diamonds. */
export type Target =
  | { readonly money: StatedMoney }
  | { readonly coins: number }
  | { readonly diamonds: number }
  /** Gifts, which count as the coins they cost. */
  | { readonly what: readonly string[] };

/** A target as a figure with its kind; `inUsd` only for money in another currency. */
export type Targeted =
  | { readonly kind: "money"; readonly target: Money; readonly inUsd?: Money }
  | { readonly kind: "coins"; readonly target: Settled<"coin"> }
  | { readonly kind: "diamonds"; readonly target: Settled<"diamond"> };

/** A target with what its gifts rest on. */
interface Understood {
  readonly targeted: Targeted;
  readonly remarks?: Remarks;
}

/** A target as a figure. Creators are paid in US dollars, so other money is converted, rounded up to the cent. */
export function targetOf(target: Target, { region, asOf, catalogue }: Market, dollars: Exchange): Outcome<Understood> {
  if ("what" in target) {
    const what = whatOf(target.what, asOf, catalogue);
    if (!what.ok) return what;
    return succeed({ targeted: { kind: "coins", target: what.value.coins }, remarks: what.value });
  }
  if ("coins" in target) return understood({ kind: "coins", target: counted("coin", target.coins, "coins to reach") });
  if ("diamonds" in target)
    return understood({ kind: "diamonds", target: counted("diamond", target.diamonds, "diamonds to reach") });

  const stated = statedSum(target.money, region.currency, "target");
  if (!stated.ok) return stated;
  const money = stated.value;
  const currency = money.unit;
  if (currency === USD) return understood({ kind: "money", target: money });
  const converted = dollars.exactly(money);
  if (converted === undefined)
    return failure(
      "rate.unknown",
      `no exchange rate is known for ${currency} on ${asOf}`,
      `add one with --fx ${currency}=RATE, units per US dollar`,
    );
  return understood({ kind: "money", target: money, inUsd: settle(converted, "up", "target in US dollars") });
}

const understood = (targeted: Targeted): Outcome<Understood> => succeed({ targeted });

/** The fewest coins that are credited as a number of diamonds. */
export function coinsForDiamonds(diamonds: Settled<"diamond">, model: DiamondModel): Settled<"coin"> {
  const per = fact("coin", String(model.coinsPerDiamond), `coins for a diamond in ${model.id}`, model);
  const coins = at(diamonds, per, defined("diamond", 1, "one diamond"), "coins for the diamonds");
  return settle(coins, "up", "coins needed");
}
