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
import { type Minimum, type MinimumOfAll, standingOf } from "../../payouts/minimum.js";
import type { Method } from "../../payouts/withdrawal.js";
import type { StatedMoney } from "../../pricing/money-limit.js";

/** Whether a rule is met. */
export type Status = "pass" | "fail" | "unknown";

/** The smallest withdrawal by a method, held against a balance. */
export interface Limit {
  readonly method: Method;
  readonly status: Status;
  /** Absent where nothing is claimed, or only in money without a rate. */
  readonly minimum?: Minimum;
  readonly settledBy?: string;
}

/** What the creator says the app shows, in place of what the catalogue claims. */
export interface Shown {
  readonly minimum?: StatedMoney;
}

/** Where a balance stands against the smallest withdrawal by a method. */
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
      ...present({ settledBy: foreign && `state a rate with --fx ${foreign}=RATE` }),
    };
  }
  const status = standingOf(balance, minimum);
  const settledBy = status === "unknown" ? settling(minimum) : undefined;
  return { method, minimum, status, ...present({ settledBy }) };
}

/** Claims that differ are settled by what the app shows; where they agree, the balance is what is not known. */
const settling = ({ low, high }: Minimum): string =>
  low.exact.cmp(high.exact) === 0
    ? "state the balance the app shows with --usd"
    : "state the minimum the app shows with --minimum";

/** What is still to be earned until something can surely be withdrawn; null where no amount reaches it. */
export interface Missing {
  readonly money: Money;
  readonly diamonds: Settled<"diamond"> | null;
  readonly coins: Settled<"coin"> | null;
  readonly roses: Settled<"count"> | null;
}

/** What is missing up to where a withdrawal is sure; null where that is not known. */
export function missingOf(
  balance: Money,
  minimum: MinimumOfAll | null,
  credited: Settled<"diamond"> | undefined,
  basis: Basis<DiamondModel>,
): Missing | null {
  if (minimum === null) return null;
  const least = minimum.high;
  if (balance.exact.cmp(least.exact) >= 0) return NOTHING;
  const money = settle(minus(least, balance, "smallest withdrawal less balance"), "up", "money missing");
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
    minus(enough, credited, "diamonds for the smallest withdrawal, less those credited"),
    "up",
    "diamonds missing",
  );
}

/**
 * The fewest diamonds that pay at least so much at the likely rate; `undefined` where none do. The payout is the lesser
 * of the whole rate, and of the rate without the league part plus what that part pays at most: both must reach it.
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

/** The smallest gift everybody knows; absent only where a catalogue of one's own has no such gift or several. */
function rosesFor(coins: Settled<"coin">, catalogue: Catalogue): Settled<"count"> | null {
  const rose = giftOf("Rose", catalogue);
  if (!rose.ok) return null;
  const price = fact("coin", String(rose.value.coins), "price of a Rose", rose.value);
  return settle(at(coins, defined("count", 1, "one Rose"), price, "Roses for them"), "up", "Roses missing");
}
