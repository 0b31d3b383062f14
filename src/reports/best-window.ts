/** Coins of one minute, counted from any minute that is called 0. */
export interface MinuteCoins {
  readonly minute: number;
  readonly coins: number;
}

/**
 * The most coins in so many minutes in a row, and the first minute of them; the earliest of equals, nothing where there
 * are no coins. A best window can begin with a minute that has coins: moved later until one does, it loses none.
 * So one pass does: minutes enter in front and leave behind. Minutes in order, each once.
 */
export function bestWindow(
  minutes: readonly MinuteCoins[],
  length: number,
): { readonly from: number; readonly coins: number } | undefined {
  let best: { readonly from: number; readonly coins: number } | undefined;
  let ahead = 0;
  let coins = 0;
  for (const { minute, coins: leaving } of minutes) {
    for (let next = minutes[ahead]; next !== undefined && next.minute < minute + length; next = minutes[++ahead])
      coins += next.coins;
    if (leaving > 0 && (best === undefined || coins > best.coins)) best = { from: minute, coins };
    coins -= leaving;
  }
  return best;
}
