import stringWidth from "string-width";

/**
 * The columns that a text takes in a terminal: two for an emoji or an East Asian character, none for a combining mark.
 */
export const displayWidth = (text: string): number => (SINGLE.test(text) ? text.length : stringWidth(text));

/**
 * The usual characters of tables: European letters, dashes, quotes, currencies, arrows, lines and bars. Each takes one
 * column and joins no other; the library, which divides every text into clusters, takes twenty milliseconds to start.
 */
const SINGLE = /^[ -~¡-¬®-˿Ͱ-҂Ҋ-ԯ‐-‧‰-⁞₠-⃀←-⋿─-▟]*$/;

/** A text padded with spaces, after it or before it, to a width. */
export function padded(text: string, width: number, side: "left" | "right" = "left"): string {
  const spaces = " ".repeat(Math.max(0, width - displayWidth(text)));
  return side === "left" ? text + spaces : spaces + text;
}
