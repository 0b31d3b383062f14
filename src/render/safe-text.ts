import { HIDING, unicodePattern } from "../core/unicode.js";

/** Text that is safe as it is, like most: European letters, and the signs that answers are written with. */
const SAFE = /^[ -~¡-¬®-˿‐-‧‰-⁞₠-⃀←-⋿─-▟]*$/;

/** Control characters, characters that hide the text around them, and unpaired surrogates. */
const UNSAFE = unicodePattern(String.raw`[\p{Cc}\p{Cs}${HIDING}]`, "gu");

/** More marks on one letter than any script uses would draw over the lines above. */
const PILED = unicodePattern(String.raw`(\p{M}{4})\p{M}+`, "gu");

/**
 * The only way for text from outside to a terminal: characters that could move a cursor or hide a digit become visible.
 */
export const safeText = (text: string): string =>
  SAFE.test(text) ? text : text.normalize("NFC").replace(PILED(), "$1").replace(UNSAFE(), visible);

const visible = (character: string): string => `\\u{${character.codePointAt(0)!.toString(16)}}`;

/** For CSV: a text that a spreadsheet would run as a formula is marked as text; a negative number stays a number. */
export const csvCell = (text: string): string => {
  const shown = SAFE.test(text)
    ? text
    : text.replace(UNSAFE(), (character) => (/[\t\n]/.test(character) ? character : visible(character)));
  const guarded = /^(?!-\d+(?:\.\d+)?$)[=+\-@\t]/.test(shown) ? `'${shown}` : shown;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
};

/** For Markdown: nothing in the text may end the cell, open a tag or make a link. */
export const markdownCell = (text: string): string => safeText(text).replace(/[\\|`*_[\]<>&]/g, (mark) => `\\${mark}`);
