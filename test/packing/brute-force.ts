import type { CustomAmount, Offer, Pack } from "../../src/packing/purchase.js";

/** What makes one purchase better than another, in that order, and its coins. */
export interface Score {
  readonly total: number;
  readonly purchases: number;
  readonly coins: number;
}

/** Price of `coins` as a custom amount, in big integers. */
export function priceOf(coins: number, custom: CustomAmount): number {
  return Number((BigInt(coins) * BigInt(custom.give) + BigInt(custom.per) - 1n) / BigInt(custom.per));
}

/** The better of two: lower total with that part of `step` for each purchase, then total, purchases, coins. */
function least(a: Score | undefined, b: Score, step: number): Score {
  if (a === undefined) return b;
  const weight = ({ total, purchases }: Score): number => 400 * total + step * purchases;
  if (weight(a) !== weight(b)) return weight(a) < weight(b) ? a : b;
  if (a.total !== b.total) return a.total < b.total ? a : b;
  if (a.purchases !== b.purchases) return a.purchases < b.purchases ? a : b;
  return a.coins <= b.coins ? a : b;
}

/** Every combination of packages whose last one was still needed to reach `coins`, in at most `limit` packages. */
function* combinations(coins: number, packs: readonly Pack[], limit: number): Generator<Score> {
  const [first, ...others] = packs;
  if (first === undefined) {
    yield { total: 0, purchases: 0, coins: 0 };
    return;
  }
  for (let quantity = 0; quantity <= limit; quantity++) {
    for (const rest of combinations(coins - quantity * first.coins, others, limit - quantity)) {
      yield {
        total: rest.total + quantity * first.price,
        purchases: rest.purchases + quantity,
        coins: rest.coins + quantity * first.coins,
      };
    }
    if (quantity * first.coins >= coins) return;
  }
}

/** The best purchase of at least `coins` in at most `limit` purchases, each a 400th of `step`, by trying every one. */
export function bruteForce(
  coins: number,
  { packs, custom }: Offer,
  limit = Number.POSITIVE_INFINITY,
  step = 0,
): Score | undefined {
  let best: Score | undefined;
  for (const plain of combinations(coins, packs, limit)) {
    if (plain.coins >= coins) best = least(best, plain, step);
    if (custom === undefined || plain.purchases === limit) continue;
    for (let amount = custom.minimum; amount <= custom.maximum; amount++) {
      if (plain.coins + amount < coins) continue;
      const total = plain.total + priceOf(amount, custom);
      best = least(best, { total, purchases: plain.purchases + 1, coins: plain.coins + amount }, step);
    }
  }
  return best;
}

/**
 * The most coins that at most `money` buys, a 400th of `step` less for each purchase, then for the least money, in the
 * fewest purchases, by trying every purchase.
 */
export function bruteForceMost(money: number, { packs, custom }: Offer, step = 0): Score | undefined {
  const amounts = custom === undefined ? [] : Array.from({ length: custom.maximum - custom.minimum + 1 }, (_, i) => i);
  const customs = amounts.map((i) => {
    const coins = (custom?.minimum ?? 0) + i;
    return { total: custom === undefined ? 0 : priceOf(coins, custom), purchases: 1, coins };
  });
  let best: Score | undefined;
  const enter = (score: Score) => {
    if (score.total > money || score.purchases === 0) return;
    best = most(best, score, step);
  };
  const spend = (score: Score, index: number) => {
    const pack = packs[index];
    if (pack === undefined) {
      enter(score);
      for (const { total, coins } of customs) {
        enter({ total: score.total + total, purchases: score.purchases + 1, coins: score.coins + coins });
      }
      return;
    }
    for (let n = 0; score.total + n * pack.price <= money; n++) {
      const { total, purchases, coins } = score;
      spend({ total: total + n * pack.price, purchases: purchases + n, coins: coins + n * pack.coins }, index + 1);
    }
  };
  spend({ total: 0, purchases: 0, coins: 0 }, 0);
  return best;
}

function most(a: Score | undefined, b: Score, step: number): Score {
  if (a === undefined) return b;
  const value = ({ coins, purchases }: Score): number => 400 * coins - step * purchases;
  const order = value(a) - value(b) || b.total - a.total || b.purchases - a.purchases;
  return order < 0 ? b : a;
}

/** The same for money too much to try every purchase, one minor unit after another. */
export function unitByUnit(money: number, { packs, custom }: Offer, step: number): Score | undefined {
  const exactly: (Score | undefined)[] = [{ total: 0, purchases: 0, coins: 0 }];
  let best: Score | undefined;
  for (let spent = 0; spent <= money; spent++) {
    for (const pack of packs) {
      const before = exactly[spent - pack.price];
      if (before === undefined) continue;
      const after = { total: spent, purchases: before.purchases + 1, coins: before.coins + pack.coins };
      exactly[spent] = most(exactly[spent], after, step);
    }
    const here = exactly[spent];
    if (here === undefined) continue;
    if (here.purchases > 0) best = most(best, here, step);
    for (let amount = custom?.minimum ?? 1; custom !== undefined && amount <= custom.maximum; amount++) {
      const total = spent + priceOf(amount, custom);
      if (total > money) break;
      best = most(best, { total, purchases: here.purchases + 1, coins: here.coins + amount }, step);
    }
  }
  return best;
}

/** The best purchase of at least n coins for every n up to `coins`, coin by coin; for goals too large to enumerate. */
export function coinByCoin(coins: number, { packs, custom }: Offer, step = 0): (wanted: number) => Score | undefined {
  const end = coins + Math.max(0, ...packs.map((pack) => pack.coins));
  const reaching: (Score | undefined)[] = [{ total: 0, purchases: 0, coins: 0 }];
  for (let sum = 1; sum <= end; sum++) {
    let best: Score | undefined;
    for (const pack of packs) {
      const rest = reaching[sum - pack.coins];
      if (rest === undefined) continue;
      best = least(best, { total: rest.total + pack.price, purchases: rest.purchases + 1, coins: sum }, step);
    }
    reaching.push(best);
  }
  for (let sum = end - 1; sum >= 0; sum--) {
    const more = reaching[sum + 1];
    if (more !== undefined) reaching[sum] = least(reaching[sum], more, step);
  }
  return (wanted) => {
    let best = reaching[wanted];
    if (custom === undefined) return best;
    for (let amount = custom.minimum; amount <= custom.maximum; amount++) {
      const rest = reaching[Math.max(0, wanted - amount)];
      if (rest === undefined) continue;
      const total = rest.total + priceOf(amount, custom);
      best = least(best, { total, purchases: rest.purchases + 1, coins: rest.coins + amount }, step);
    }
    return best;
  };
}
