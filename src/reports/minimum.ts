import type { Catalogue, DiamondModel, MinimumRule } from "../catalogue/model.js";
import { USD } from "../core/currency.js";
import { at, counted, defined, fact, type Money, minus, type Settled, settle } from "../core/quantity.js";
import type { Range } from "../core/range.js";
import { paidFor } from "./creator.js";
import type { Status } from "./eligibility.js";
import type { Exchange } from "./exchange.js";
import type { Share } from "./share.js";
import { giftOf, MOST_COINS } from "./what.js";
import type { Method } from "./withdrawal.js";

/** The smallest withdrawal by a method, held against a balance. */
export interface Limit {
  readonly method: Method;
  readonly rule?: MinimumRule;
  readonly status: Status;
  /** As the rule states it; null where there is none. */
  readonly need: Money | null;
  /** The same in US dollars, where it is known and nothing speaks against it. */
  readonly smallest?: Money;
  readonly settledBy?: string;
}

/** Where a balance stands against the smallest withdrawal by a method; a doubtful one decides nothing. */
export function limitOf(method: Method, balance: Range<Money>, toDollars: Exchange): Limit {
  const rule = method.minimum;
  if (rule === undefined) return { method, status: "unknown", need: null };
  const label = `smallest withdrawal by ${rule.method === "any" ? "any method" : rule.method}`;
  const need = settle(fact(rule.currency, rule.amount, label, rule), "up", label);
  if (rule.doubtful !== undefined) return { method, rule, status: "unknown", need };
  const dollars = toDollars.exactly(need);
  if (dollars === undefined) {
    return { method, rule, status: "unknown", need, settledBy: `state a rate with --fx ${rule.currency}=RATE` };
  }
  const smallest = settle(dollars, "up", `${label} in ${USD}`);
  const status = statusOf(balance, smallest);
  const settledBy = status === "unknown" ? { settledBy: "state the balance the app shows with --usd" } : {};
  return { method, rule, status, need, smallest, ...settledBy };
}

function statusOf({ low, high }: Range<Money>, smallest: Money): Status {
  if (low.exact.cmp(smallest.exact) >= 0) return "pass";
  return high.exact.cmp(smallest.exact) < 0 ? "fail" : "unknown";
}

/** What is still to be earned until something can be withdrawn; null where no amount reaches it. */
export interface Missing {
  readonly money: Money;
  readonly diamonds: Settled<"diamond"> | null;
  readonly coins: Settled<"coin"> | null;
  readonly roses: Settled<"count"> | null;
}

/** How a balance grows: by the payout of diamonds, of which some may be there already. */
export interface Earning {
  readonly credited?: Settled<"diamond">;
  readonly model: DiamondModel;
  readonly share: Share;
}

/** What is missing up to the smallest withdrawal any method is known to allow; null where none is known. */
export function missingOf(
  balance: Money,
  limits: readonly Limit[],
  earning: Earning,
  catalogue: Catalogue,
): Missing | null {
  const known = limits.flatMap(({ smallest }) => smallest ?? []);
  const [least] = known.sort((a, b) => a.exact.cmp(b.exact));
  if (least === undefined) return null;
  if (balance.exact.cmp(least.exact) >= 0) return NOTHING;
  const money = settle(minus(least, balance, "smallest withdrawal less balance"), "up", "money missing");
  const diamonds = diamondsMissing(least, money, earning);
  if (diamonds === undefined) return { money, diamonds: null, coins: null, roses: null };
  const per = fact("coin", String(earning.model.coinsPerDiamond), "coins for a diamond", earning.model);
  const coins = settle(
    at(diamonds, per, defined("diamond", 1, "one diamond"), "coins for them"),
    "up",
    "coins missing",
  );
  return { money, diamonds, coins, roses: rosesFor(coins, catalogue) };
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
  { credited, model, share }: Earning,
): Settled<"diamond"> | undefined {
  const enough = fewestDiamonds(credited === undefined ? money : least, model, share);
  if (enough === undefined || credited === undefined) return enough;
  return settle(minus(enough, credited, "diamonds for the smallest withdrawal, less those credited"), "up", "missing");
}

/** The fewest diamonds that pay at least so much at the likely rate: the payout only grows, so halving finds them. */
function fewestDiamonds(target: Money, model: DiamondModel, share: Share): Settled<"diamond"> | undefined {
  const reaches = (count: number): boolean =>
    paidFor(counted("diamond", count, "diamonds"), model, share, {}).gross.likely.exact.cmp(target.exact) >= 0;
  let enough = 1;
  while (!reaches(enough)) {
    if (enough > MOST_COINS) return undefined;
    enough *= 2;
  }
  let short = Math.floor(enough / 2);
  while (enough - short > 1) {
    const middle = Math.floor((short + enough) / 2);
    if (reaches(middle)) enough = middle;
    else short = middle;
  }
  return counted("diamond", enough, `fewest diamonds that pay ${target.amount} ${target.unit}`);
}

/** The smallest gift everybody knows; absent only where a catalogue of one's own has no such gift or several. */
function rosesFor(coins: Settled<"coin">, catalogue: Catalogue): Settled<"count"> | null {
  const rose = giftOf("Rose", catalogue);
  if (!rose.ok) return null;
  const price = fact("coin", String(rose.value.coins), "price of a Rose", rose.value);
  return settle(at(coins, defined("count", 1, "one Rose"), price, "Roses for them"), "up", "Roses missing");
}
