/** A count and its noun: `1 coin`, `2 coins`. */
export const several = (count: number | string, noun: string): string =>
  `${count} ${noun}${String(count) === "1" ? "" : "s"}`;

/** Plain decimal text with its thousands separated: `1,234.50`. */
export function grouped(amount: string): string {
  const [whole = "", decimals] = amount.split(".");
  const apart = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return decimals === undefined ? apart : `${apart}.${decimals}`;
}

/**
 * A text with a capital, for the beginning of a sentence; a first word that is a file, an id or an option stays as
 * typed. Beyond ASCII anything may be part of a word: recognizing letters there takes longer than the rest of most
 * answers.
 */
export const capital = (text: string): string =>
  /^[a-z\u0080-\uFFFF][a-z\u0080-\uFFFF'-]*(?:[,:;.!?]?(?:\s|$))/i.test(text)
    ? text.charAt(0).toUpperCase() + text.slice(1)
    : text;

/** Names as listed in a sentence: `csv, plain and json`. */
export const together = (names: readonly string[]): string =>
  names.length < 2 ? names.join() : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

/** A text as quoted in messages; a very long one is cut. */
export const quoted = (text: string): string => `“${text.length <= 80 ? text : `${text.slice(0, 80)}…`}”`;

/** Alternatives as listed in a sentence: `csv, plain or json`. */
export const alternatives = (names: readonly string[]): string =>
  names.length < 2 ? names.join() : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;

/** A text in single quotes, as bash, zsh and every other POSIX shell reads it: a backslash in it is itself. */
export const inSingleQuotes = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** Words of a typed line, separated by spaces; words with spaces are in quotes. */
export const typedWords = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, double, single, bare]) => double ?? single ?? bare ?? "");

/** Words as one line that can be pasted into a shell, quoted if necessary. */
export const shellLine = (words: readonly string[]): string =>
  words.map((word) => (/^[\w@%+:,./-]+$/.test(word) ? word : inSingleQuotes(word))).join(" ");

/** The UTF-16 encoding of a text, by its byte order mark or by two ASCII characters; undefined if it is not UTF-16. */
export function utf16In([first, second, third, fourth]: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if ((first === 0xff && second === 0xfe) || (first && second === 0 && third && fourth === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second && third === 0 && fourth)) return "utf-16be";
  return undefined;
}
