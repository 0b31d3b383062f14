import { customLine, customPrice, largestAmount } from "./custom-amount.js";
import { divideDown } from "./integers.js";
import { PARTS, weighed } from "./order.js";
import type { CustomAmount, Offer, Pack, Purchase } from "./purchase.js";
import { receipt } from "./receipt.js";
import type { Work } from "./work.js";

/** A custom amount to add to packages, or none: worth `rate` for each minor unit, up to `most`, its highest price. */
interface Beside {
  readonly custom: CustomAmount | undefined;
  readonly rate: number;
  readonly most: number;
}

/** The best purchase found so far. */
interface Leader {
  readonly quantities: readonly number[];
  readonly custom: number;
  readonly coins: number;
  readonly purchases: number;
  readonly total: number;
}

/**
 * The purchase of the most coins for at most `money` minor units, less `step` / 400 coins for each purchase (`step` is
 * at least 1); then the lowest total, then the fewest purchases. Its `left` is 0. Undefined if nothing affordable is
 * worth a purchase.
 */
export function mostWorth(money: number, offer: Offer, step: number, work: Work): Purchase | undefined {
  const packs = worthwhile(money, offer.packs, step);
  const rates = packs.map(({ coins, price }) => (PARTS * coins - step) / price);
  const quantities = packs.map(() => 0);
  let leader: Leader | undefined;

  const enter = (coins: number, purchases: number, total: number, custom: number): void => {
    if (purchases === 0) return;
    if (leader !== undefined) {
      const fewer = purchases - leader.purchases;
      if ((weighed(leader.coins - coins, fewer, step) || total - leader.total || fewer) >= 0) return;
    }
    leader = { quantities: [...quantities], custom, coins, purchases, total };
  };

  /** Whether the money left could still match the leader at the best remaining rates. */
  const promising = (from: number, coins: number, purchases: number, left: number, beside: Beside): boolean => {
    if (leader === undefined) return true;
    const next = rates[from] ?? 0;
    const better = beside.rate > next ? Math.min(left, beside.most) : 0;
    const ahead = PARTS * (coins - leader.coins) - step * (purchases - leader.purchases);
    const most = ahead + better * beside.rate + (left - better) * next;
    // The margin exceeds any rounding error; what passes is compared exactly.
    return most + Math.abs(most) * 2 ** -30 + 1 >= 0;
  };

  /** Tries quantities of the packages from index `from` on, as long as they are promising. */
  const explore = (from: number, coins: number, purchases: number, left: number, beside: Beside): void => {
    // This costs as much as two steps through a table.
    work.take(2);
    const pack = packs[from];
    if (pack === undefined) {
      const custom = beside.custom === undefined ? 0 : largestAmount(left, beside.custom);
      if (custom === undefined) return;
      const price = beside.custom === undefined ? 0 : customPrice(custom, beside.custom);
      enter(coins + custom, purchases, money - left + price, custom);
      return;
    }
    const visit = (quantity: number): boolean => {
      const [all, count, rest] = [coins + quantity * pack.coins, purchases + quantity, left - quantity * pack.price];
      if (!promising(from + 1, all, count, rest, beside)) return false;
      quantities[from] = quantity;
      explore(from + 1, all, count, rest, beside);
      return true;
    };
    // The bound is highest if the custom amount takes all it is better for, and falls on either side of that.
    const room = beside.rate > rates[from]! ? Math.max(0, left - beside.most) : left;
    const peak = divideDown(room, pack.price);
    let quantity = peak;
    while (quantity >= 0 && visit(quantity)) quantity--;
    quantity = peak + 1;
    while (quantity * pack.price <= left && visit(quantity)) quantity++;
  };

  explore(0, 0, 0, money, { custom: undefined, rate: 0, most: 0 });
  if (offer.custom !== undefined) {
    const { give, per, maximum } = offer.custom;
    const most = customPrice(maximum, offer.custom);
    explore(0, 0, 1, money, { custom: offer.custom, rate: (PARTS * per) / give, most });
  }
  return leader && purchaseOf(leader, packs, offer.custom);
}

/** The affordable packages that are worth a purchase and not beaten by another, the best rate first. */
function worthwhile(money: number, packs: readonly Pack[], step: number): readonly Pack[] {
  const worth = packs.filter(({ coins, price }) => price <= money && weighed(-coins, 1, step) < 0);
  const cheapestFirst = worth.toSorted((a, b) => a.price - b.price || b.coins - a.coins);
  let most = 0;
  const unbeaten = cheapestFirst.filter(({ coins }) => {
    const more = coins > most;
    if (more) most = coins;
    return more;
  });
  const rate = ({ coins, price }: Pack): number => (PARTS * coins - step) / price;
  return unbeaten.sort((a, b) => rate(b) - rate(a));
}

function purchaseOf(leader: Leader, packs: readonly Pack[], custom: CustomAmount | undefined): Purchase {
  const lines = packs.map(({ coins, price }, index) => ({ coins, price, quantity: leader.quantities[index] ?? 0 }));
  const amount = custom !== undefined && leader.custom > 0 ? [customLine(leader.custom, custom)] : [];
  return { ...receipt(0, [...lines.filter(({ quantity }) => quantity > 0), ...amount]), left: 0 };
}
