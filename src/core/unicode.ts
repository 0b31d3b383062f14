/**
 * Characters that hide or reorder the text around them, as the inside of a character class. The two joiners are not
 * among them: Persian, Telugu and emoji are spelt with them.
 */
export const HIDING = String.raw`\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB`;

/** A character of the basic plane by its number, as JSON and YAML read it back between quotes. */
export const escapedUnit = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** A text in ASCII, with escapes for everything else: what JSON and JavaScript read back between quotes as it was. */
export const inAscii = (text: string): string => text.replace(/[^\0-\x7F]/g, escapedUnit);

/**
 * A pattern with classes of Unicode, like `\p{L}`. Node needs up to two milliseconds to make one, and even a literal in a
 * function that is not called is read: so it is made when a text first asks for it.
 */
export function unicodePattern(source: string, flags: "u" | "gu" = "u"): () => RegExp {
  let made: RegExp | undefined;
  return () => {
    made ??= new RegExp(source, flags);
    return made;
  };
}
