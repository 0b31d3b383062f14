import { BACKSLASH, CLOSE_LIST, COMMA, OPEN_LIST, QUOTE, SPACE } from "../split/json-bytes.js";

/** Where values of JSON end, byte by byte, as strictly as JSON has it; -1 for what is none. The bytes end with a line end. */

const [MINUS, POINT] = [45, 46];

/** The end of a text, a number, true, false or null. */
export function singleEnd(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!;
  if (first === QUOTE) return textEnd(bytes, at + 1);
  if (first === MINUS || isDigit(first)) return numberEnd(bytes, at);
  const word = WORDS[first];
  if (word === undefined) return -1;
  for (const byte of word) if (bytes[at++] !== byte) return -1;
  return at;
}

/** The end of a list of such values. */
export function listEnd(bytes: Uint8Array, open: number): number {
  if (bytes[open] !== OPEN_LIST) return -1;
  if (bytes[open + 1] === CLOSE_LIST) return open + 2;
  for (let at = open + 1; ; at++) {
    while (bytes[at] === SPACE) at++;
    at = singleEnd(bytes, at);
    if (at < 0 || bytes[at] === CLOSE_LIST) return at < 0 ? -1 : at + 1;
    if (bytes[at] !== COMMA) return -1;
  }
}

function textEnd(bytes: Uint8Array, from: number): number {
  for (let at = from; ; at++) {
    const byte = bytes[at]!;
    if (byte === QUOTE) return at + 1;
    if (byte < SPACE) return -1;
    if (byte === BACKSLASH) {
      at++;
      const kind = bytes[at]!;
      if (kind === LETTER_U) {
        for (let digits = 0; digits < 4; digits++) if (!isHex(bytes[++at]!)) return -1;
      } else if (!ESCAPES.includes(kind)) return -1;
    }
  }
}

function numberEnd(bytes: Uint8Array, from: number): number {
  let at = bytes[from] === MINUS ? from + 1 : from;
  const first = bytes[at]!;
  if (!isDigit(first)) return -1;
  at = first === ZERO ? at + 1 : digitsEnd(bytes, at);
  if (bytes[at] === POINT) {
    if (!isDigit(bytes[at + 1]!)) return -1;
    at = digitsEnd(bytes, at + 1);
  }
  if ((bytes[at]! | 32) === LETTER_E) {
    at++;
    if (bytes[at] === PLUS || bytes[at] === MINUS) at++;
    if (!isDigit(bytes[at]!)) return -1;
    at = digitsEnd(bytes, at);
  }
  return at;
}

function digitsEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (isDigit(bytes[at]!)) at++;
  return at;
}

const [ZERO, PLUS, LETTER_E, LETTER_U] = [48, 43, 101, 117];

/** Whether a byte is one of 0 to 9. */
export const isDigit = (byte: number): boolean => byte >= 48 && byte <= 57;

const isHex = (byte: number): boolean => isDigit(byte) || ((byte | 32) >= 97 && (byte | 32) <= 102);

const ESCAPES = [...'"\\/bfnrt'].map((letter) => letter.charCodeAt(0));

const WORDS: Readonly<Record<number, readonly number[]>> = Object.fromEntries(
  ["true", "false", "null"].map((word) => [word.charCodeAt(0), [...word].map((letter) => letter.charCodeAt(0))]),
);
