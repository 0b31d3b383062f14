/** The smallest whole number within the bounds from which on a condition holds; `undefined` where it never does. */
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
