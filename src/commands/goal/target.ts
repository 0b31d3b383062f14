import type { DiamondModel } from "../../catalogue/model/model.js";
import { USD } from "../../core/currency.js";
import type { Day } from "../../core/date.js";
import { failure, type Outcome, succeed } from "../../core/diagnostic.js";
import { at, counted, defined, fact, type Money, type Settled, settle } from "../../core/quantity.js";
import type { Exchange } from "../../pricing/exchange.js";
import { type Amount, statedMoney } from "../../pricing/stated-money.js";

/** What a creator wants to reach: money that arrives, or coins, or diamonds. */
export type Target = { readonly money: Amount } | { readonly coins: number } | { readonly diamonds: number };

/** The same as a figure, with what kind it is; `inUsd` only where the money is of another currency. */
export type Targeted =
  | { readonly kind: "money"; readonly target: Money; readonly inUsd?: Money }
  | { readonly kind: "coins"; readonly target: Settled<"coin"> }
  | { readonly kind: "diamonds"; readonly target: Settled<"diamond"> };

/** A target as a figure. Creators are paid in US dollars, so other money is turned into them, up to the cent. */
export function targetOf(target: Target, asOf: Day, dollars: Exchange): Outcome<Targeted> {
  if ("coins" in target) return succeed({ kind: "coins", target: counted("coin", target.coins, "coins to reach") });
  if ("diamonds" in target)
    return succeed({ kind: "diamonds", target: counted("diamond", target.diamonds, "diamonds to reach") });

  const stated = statedMoney(target.money, "up", "target");
  if (!stated.ok) return stated;
  const money = stated.value;
  const { currency } = target.money;
  if (currency === USD) return succeed({ kind: "money", target: money });
  const converted = dollars.exactly(money);
  if (converted === undefined)
    return failure(
      "rate.unknown",
      `no exchange rate is known for ${currency} on ${asOf}`,
      `state one with --fx ${currency}=RATE, units per US dollar`,
    );
  return succeed({ kind: "money", target: money, inUsd: settle(converted, "up", "target in US dollars") });
}

/** The fewest coins that are credited as so many diamonds. */
export function coinsForDiamonds(diamonds: Settled<"diamond">, model: DiamondModel): Settled<"coin"> {
  const per = fact("coin", String(model.coinsPerDiamond), `coins for a diamond in ${model.id}`, model);
  const coins = at(diamonds, per, defined("diamond", 1, "one diamond"), "coins for the diamonds");
  return settle(coins, "up", "coins needed");
}
