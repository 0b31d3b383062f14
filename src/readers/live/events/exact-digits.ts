/** A text with its quotes, or a whole number of sixteen digits and more that is no part of another, outside of texts. */
const TEXT_OR_LONG = /"[^"\\]*(?:\\.[^"\\]*)*"|(?<![\d.eE+-])-?\d{16,}(?![\d.eE])/g;

/**
 * JSON with its long whole numbers made texts, so that ids keep every digit. A number that a program without 64-bit
 * integers has written is left: its last digits are zeros that were never there.
 */
export const withExactDigits = (json: string): string =>
  json.replace(TEXT_OR_LONG, (found) =>
    found.startsWith('"') || !isRoundedBy(Number(found), found) ? found : `"${found}"`,
  );

const isRoundedBy = (number: number, digits: string): boolean => String(number) !== digits;
