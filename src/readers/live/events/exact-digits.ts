/** A text with its quotes, or, outside texts, a whole number of at least 16 digits that is not part of another. */
const TEXT_OR_LONG = /"[^"\\]*(?:\\.[^"\\]*)*"|(?<![\d.eE+-])-?\d{16,}(?![\d.eE])/g;

/**
 * JSON with its long whole numbers as texts, so that ids keep every digit. A number written by a program
 * without 64-bit integers stays a number: it was rounded before it was written.
 */
export const withExactDigits = (json: string): string =>
  json.replace(TEXT_OR_LONG, (found) =>
    found.startsWith('"') || !isRoundedBy(Number(found), found) ? found : `"${found}"`,
  );

const isRoundedBy = (number: number, digits: string): boolean => String(number) !== digits;
