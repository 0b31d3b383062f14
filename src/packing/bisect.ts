/** The smallest whole number from `from` to `to` from which a condition always holds; `undefined` if there is none. */
export function smallest(from: number, to: number, holds: (n: number) => boolean): number | undefined {
  if (from > to || !holds(to)) return undefined;
  let [low, high] = [from, to];
  while (low < high) {
    const middle = low + Math.floor((high - low) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return high;
}
