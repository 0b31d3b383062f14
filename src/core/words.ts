/** A count and its noun: `1 coin`, `2 coins`. */
export const several = (count: number | string, noun: string): string =>
  `${count} ${noun}${String(count) === "1" ? "" : "s"}`;

/** A text as messages repeat it; a very long one by its beginning. */
export const quoted = (text: string): string => `“${text.length <= 80 ? text : `${text.slice(0, 80)}…`}”`;
