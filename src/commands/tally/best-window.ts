/** The coins of one period; periods have equal lengths and are numbered from any 0. */
export type CoinsOf = readonly [period: number, coins: number];

/**
 * The window of `length` consecutive periods with the most coins: its first period and its coins. The earliest of
 * equals; undefined without coins. `periods` must be in order, each once. One pass is enough, since some best window
 * begins with a period that has coins: starting later, at the first such period, loses none.
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
