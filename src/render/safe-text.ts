/** Control characters, and those that hide or reorder what stands around them. */
const UNSAFE =
  /[\p{Cc}\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/gu;

/** More marks on one letter than any script uses would draw over the lines above. */
const PILED = /(\p{M}{4})\p{M}+/gu;

/** The one door for text from outside to a terminal: what could move a cursor or hide a digit is made visible. */
export const safeText = (text: string): string =>
  text
    .normalize("NFC")
    .replace(PILED, "$1")
    .replace(UNSAFE, (character) => (character === "\u200D" ? character : visible(character)));

const visible = (character: string): string => `\\u{${character.codePointAt(0)!.toString(16)}}`;

/** For CSV: a text that a spreadsheet would run as a formula is kept a text; a negative number is only a number. */
export const csvCell = (text: string): string => {
  const shown = text.replace(UNSAFE, (character) => (/[\t\n\u200D]/.test(character) ? character : visible(character)));
  const guarded = /^(?!-\d+(?:\.\d+)?$)[=+\-@\t]/.test(shown) ? `'${shown}` : shown;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
};

/** For Markdown: nothing in it may end the cell, open a tag or make a link. */
export const markdownCell = (text: string): string => safeText(text).replace(/[\\|`*_[\]<>&]/g, (mark) => `\\${mark}`);
