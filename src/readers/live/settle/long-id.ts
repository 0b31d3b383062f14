/** An id of up to 19 digits without a leading 0, in two 32-bit numbers, unique for every such id. */
export interface LongId {
  readonly hi: number;
  readonly lo: number;
}

/**
 * The id that a text spells, undefined if it is not such an id. 19 digits fit 64 bits as nine, nine and one; the bits
 * of the one digit are spread over both halves.
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
