/** Coins of one period, of whatever length, counted from any that is called 0. */
export type CoinsOf = readonly [period: number, coins: number];

/**
 * The most coins in so many periods in a row, and the first of them; the earliest of equals, nothing where there are no
 * coins. A best window can begin with a period that has coins: moved later until one does, it loses none. So one pass
 * does: periods enter in front and leave behind. Periods in order, each once.
 */
export function bestWindow(
  periods: readonly CoinsOf[],
  length: number,
): { readonly from: number; readonly coins: number } | undefined {
  let best: { readonly from: number; readonly coins: number } | undefined;
  let ahead = 0;
  let coins = 0;
  for (const [period, leaving] of periods) {
    for (let next = periods[ahead]; next !== undefined && next[0] < period + length; next = periods[++ahead])
      coins += next[1];
    if (leaving > 0 && (best === undefined || coins > best.coins)) best = { from: period, coins };
    coins -= leaving;
  }
  return best;
}
