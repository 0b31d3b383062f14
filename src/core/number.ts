/**
 * The one grammar of numbers: `0` or digits without a leading zero, then perhaps a point and digits.
 * No sign, exponent, separator, hex or non-ASCII digit, so that no library ever sees one.
 */
export const PLAIN = /^(?:0|[1-9]\d{0,14})(?:\.\d{1,12})?$/;

/** The part without a point. */
export const WHOLE = /^(?:0|[1-9]\d{0,14})$/;

/** Plain decimal text: at most fifteen digits before the point and twelve after it. */
export const isPlainDecimal = (text: string): boolean => PLAIN.test(text);

/** Plain whole-number text of at most fifteen digits, so always a safe integer. */
export const isPlainWhole = (text: string): boolean => WHOLE.test(text);

/** The value of plain whole-number text; `undefined` for any other text. */
export const wholeNumber = (text: string): number | undefined => (WHOLE.test(text) ? Number(text) : undefined);

/** Whether decimal text, or some of its digits, is not zero. */
export const isNonZero = (text: string): boolean => /[1-9]/.test(text);

/** What is wrong with a text that is not a plain number, as the second half of a sentence. */
export function numberFault(text: string): string {
  if (text.trim() === "") return "is empty";
  if (/^-/.test(text)) return "is negative";
  if (/^\d{16,}(\.|$)/.test(text)) return "is too large";
  const odd = [...text].find((character) => !/[0-9.]/.test(character));
  if (odd !== undefined) return `contains “${odd}”`;
  if (/^0\d/.test(text)) return "has a leading zero";
  if (/^\d+\.\d{13,}$/.test(text)) return "has more than 12 decimals";
  return "is not a plain decimal number";
}

/**
 * Plain decimal text with its point moved: to the right for a positive number of places, to the left for a negative
 * one.
 */
export function shifted(text: string, places: number): string {
  const [whole = "", decimals = ""] = text.split(".");
  const digits = "0".repeat(Math.max(0, -places)) + whole + decimals + "0".repeat(Math.max(0, places));
  const point = Math.max(0, -places) + whole.length + places;
  const [before, after] = [digits.slice(0, point).replace(/^0+(?=\d)/, ""), digits.slice(point, digits.length)];
  const kept = after.slice(0, Math.max(0, decimals.length - places));
  return kept === "" ? before : `${before}.${kept}`;
}
