import type { Catalogue, DiamondModel } from "../../catalogue/model/model.js";
import { type Currency, USD } from "../../core/currency.js";
import { present } from "../../core/present.js";
import {
  at,
  counted,
  defined,
  fact,
  type Money,
  minus,
  most,
  type Quantity,
  type Settled,
  settle,
  times,
} from "../../core/quantity.js";
import type { Range } from "../../core/range.js";
import { beyondMost } from "../../gifts/coins-and-gifts.js";
import { giftOf } from "../../gifts/gift-lookup.js";
import type { Basis } from "../../payouts/basis.js";
import { type Minimum, type MinimumOfAll, statusAgainst } from "../../payouts/minimum.js";
import type { Method } from "../../payouts/withdrawal.js";
import type { StatedMoney } from "../../pricing/money-limit.js";

/** Whether a rule is met. */
export type Status = "pass" | "fail" | "unknown";

/** The minimum withdrawal by a method, compared with a balance. */
export interface Limit {
  readonly method: Method;
  readonly status: Status;
  /** Absent if there is no claim, or only in a currency without a rate. */
  readonly minimum?: Minimum;
  readonly settledBy?: string;
}

/** A minimum that the user's app shows, which replaces the claims of the catalogue. */
export interface Shown {
  readonly minimum?: StatedMoney;
}

/** A balance compared with the minimum withdrawal by a method. */
export function limitOf(
  method: Method,
  balance: Range<Money>,
  minimum: Minimum | undefined,
  { minimum: shown }: Shown,
): Limit {
  if (minimum === undefined) {
    const stated = [shown, ...method.minimums].flatMap((one) => one?.currency ?? []);
    const foreign = stated.find((currency) => currency !== USD);
    return {
      method,
      status: "unknown",
      ...present({ settledBy: foreign && `add a rate with --fx ${foreign}=RATE` }),
    };
  }
  const status = statusAgainst(balance, minimum);
  const settledBy = status === "unknown" ? settling(minimum) : undefined;
  return { method, minimum, status, ...present({ settledBy }) };
}

/** How to get a definite status: with the minimum that the app shows if claims differ, otherwise with the balance. */
const settling = ({ low, high }: Minimum): string =>
  low.exact.cmp(high.exact) === 0
    ? "add the balance the app shows, with --usd"
    : "add the minimum the app shows, with --minimum";

/** What must still be earned until a withdrawal is certain; null if no amount is enough. */
export interface Missing {
  readonly money: Money;
  readonly diamonds: Settled<"diamond"> | null;
  readonly coins: Settled<"coin"> | null;
  readonly roses: Settled<"count"> | null;
}

/** The shortfall to a balance that surely allows a withdrawal; null if the minimum is unknown. */
export function missingOf(
  balance: Money,
  minimum: MinimumOfAll | null,
  credited: Settled<"diamond"> | undefined,
  basis: Basis<DiamondModel>,
): Missing | null {
  if (minimum === null) return null;
  const least = minimum.high;
  if (balance.exact.cmp(least.exact) >= 0) return NOTHING;
  const money = settle(minus(least, balance, "minimum withdrawal less balance"), "up", "money missing");
  const diamonds = diamondsMissing(least, money, credited, basis);
  if (diamonds === undefined) return { money, diamonds: null, coins: null, roses: null };
  const per = fact("coin", String(basis.model.coinsPerDiamond), "coins for a diamond", basis.model);
  const coins = settle(
    at(diamonds, per, defined("diamond", 1, "one diamond"), "coins for them"),
    "up",
    "coins missing",
  );
  return { money, diamonds, coins, roses: rosesFor(coins, basis.catalogue) };
}

const NOTHING: Missing = {
  money: settle(defined(USD, 0, "nothing is missing"), "up", "money missing"),
  diamonds: counted("diamond", 0, "diamonds missing"),
  coins: counted("coin", 0, "coins missing"),
  roses: counted("count", 0, "Roses missing"),
};

function diamondsMissing(
  least: Money,
  money: Money,
  credited: Settled<"diamond"> | undefined,
  basis: Basis<DiamondModel>,
): Settled<"diamond"> | undefined {
  const enough = fewestDiamonds(credited === undefined ? money : least, basis);
  if (enough === undefined || credited === undefined) return enough;
  return settle(
    minus(enough, credited, "diamonds for the minimum withdrawal, less those credited"),
    "up",
    "diamonds missing",
  );
}

/**
 * The fewest diamonds that pay at least `target` at the likely rate; undefined if no number does. The payout is the
 * smaller of two amounts, the whole rate and the rate without the league part plus that part's cap; both must reach it.
 */
function fewestDiamonds(target: Money, { model, share }: Basis<DiamondModel>): Settled<"diamond"> | undefined {
  const { rate, capped } = share;
  const nominal = fact(USD, model.nominal, `nominal value of a diamond in ${model.id}`, model);
  const one = defined("diamond", 1, "one diamond");
  const reaching = (amount: Quantity<Currency>, part: Quantity<"ratio">): Quantity<"diamond"> | undefined => {
    const each = times(nominal, part, "what a diamond pays");
    return each.exact.isZero() ? undefined : at(amount, one, each, "diamonds that pay it");
  };
  const settled = (needed: Quantity<"diamond"> | undefined): Settled<"diamond"> | undefined => {
    if (needed === undefined || beyondMost(needed)) return undefined;
    return settle(needed, "up", `fewest diamonds that pay ${target.amount} ${target.unit}`);
  };
  const whole = reaching(target, rate.likely);
  if (capped === undefined || target.exact.cmp(capped.cap.exact) <= 0) return settled(whole);
  const rest = minus(rate.likely, capped.part.likely, "rate without the league part");
  const beyond = reaching(minus(target, capped.cap, "what the rest of the rate must pay"), rest);
  return whole && beyond && settled(most(whole, beyond, "diamonds that reach both"));
}

/** The number of Roses for the coins, a gift that everyone knows; null if the catalogue has none or several. */
function rosesFor(coins: Settled<"coin">, catalogue: Catalogue): Settled<"count"> | null {
  const rose = giftOf("Rose", catalogue);
  if (!rose.ok) return null;
  const price = fact("coin", String(rose.value.coins), "price of a Rose", rose.value);
  return settle(at(coins, defined("count", 1, "one Rose"), price, "Roses for them"), "up", "Roses missing");
}
