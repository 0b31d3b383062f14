/** A count and its noun: `1 coin`, `2 coins`. */
export const several = (count: number | string, noun: string): string =>
  `${count} ${noun}${String(count) === "1" ? "" : "s"}`;
