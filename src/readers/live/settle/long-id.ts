/** An id of up to nineteen digits, none of them a leading 0, in two numbers of 32 bits: every such id has its own. */
export interface LongId {
  readonly hi: number;
  readonly lo: number;
}

/**
 * The id that a text is, if it is one. Nineteen digits fit sixty-four bits as nine, nine and one, of which the one is
 * spread over both halves.
 */
export function longId(text: string): LongId | undefined {
  const { length } = text;
  if (length > 19 || length === 0 || text.charCodeAt(0) === 48) return undefined;
  let first = 0;
  let high = 0;
  let low = 0;
  for (let at = 0; at < length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return undefined;
    if (length - at > 18) first = digit;
    else if (length - at > 9) high = high * 10 + digit;
    else low = low * 10 + digit;
  }
  return { hi: high | ((first >>> 2) << 30), lo: low | ((first & 3) << 30) };
}
