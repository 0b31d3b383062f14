import type { Buffer } from "node:buffer";

/** The bytes of JSON's punctuation. */
export const [QUOTE, BACKSLASH, COMMA, OPEN_LIST, CLOSE_LIST, OPEN, CLOSE] = [34, 92, 44, 91, 93, 123, 125] as const;

export const [NEWLINE, RETURN] = [10, 13] as const;

/** Whether a byte is a space, a tab or a line end, the only white space in JSON. */
export const isBlank = (byte: number): boolean => byte === 32 || byte === 9 || byte === 10 || byte === 13;

/** Whether bytes are at a position of a buffer. */
export function isAt(bytes: Buffer, what: Buffer, at: number): boolean {
  for (let i = 0; i < what.length; i++) if (bytes[at + i] !== what[i]) return false;
  return true;
}
