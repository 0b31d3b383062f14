import { isScalar, type Node, type Pair, type Range, type Scalar } from "yaml";
import type { DiagnosticCode } from "../../core/diagnostic.js";

/** Something that is valid YAML but wrong in a catalogue. */
export interface Refused {
  readonly code?: DiagnosticCode;
  readonly message: string;
  readonly range: Range | null | undefined;
  readonly help?: string;
  /** The place of the first of the two. */
  readonly first?: Node;
  /** Whether the text around it can be relied on. */
  readonly isReadable?: boolean;
}

export type Refuse = (refused: Refused) => void;

/**
 * A flow map reads `290,50` as the value 290 and a key 50 without a value: the index of the last pair of such a number.
 */
export function endOfNumber(pairs: readonly Pair[], index: number): number {
  const { value } = pairs[index]!;
  if (!isScalar(value) || !/^\d+(?:\.\d+)?$/.test(String(value.value))) return index;
  let end = value.range?.[1] ?? 0;
  let last = index;
  for (const { key, value: next } of pairs.slice(index + 1, index + 1 + MOST_GROUPS)) {
    if (!isScalar(key) || next !== null || key.range?.[0] !== end + 1 || !/^\d+(?:\.\d+)?$/.test(String(key.value)))
      break;
    end = key.range[1];
    last++;
  }
  return last;
}

/** It takes `1,400: 3.00` for a key 1 without a value and a key 400: the index of the pair that has the value. */
export function endOfKey(pairs: readonly Pair[], index: number): number {
  let last = index;
  while (last < index + MOST_GROUPS && isThousands(pairs[last]!, pairs[last + 1])) last++;
  return last;
}

function isThousands({ key, value }: Pair, next: Pair | undefined): boolean {
  if (value !== null || !isScalar(key) || !isScalar(next?.key) || next.key.range?.[0] !== key.range![1] + 1)
    return false;
  return /^\d{1,3}$/.test(String(key.value)) && /^\d{3}$/.test(String(next.key.value));
}

/** The most groups of digits that a number has. */
const MOST_GROUPS = 8;

/** Refuses a number that YAML cut at its commas, and says what was meant. */
export function refusedComma(parts: readonly Scalar[], refuse: Refuse): string {
  const typed = parts.map(({ value }) => value).join(",");
  const [start, end] = [parts[0]!.range![0], parts.at(-1)!.range![1]];
  const meant = withoutComma(typed);
  refuse({
    code: "schema.invalid",
    message: `a comma in the number “${typed}”`,
    range: [start, end, end],
    help: `write ${meant}, without commas`,
    isReadable: true,
  });
  return meant;
}

/** Three digits after each comma are thousands; any other digits, and any after a 0, are decimals. */
function withoutComma(number: string): string {
  if (/^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(number)) return number.replaceAll(",", "");
  return number.replaceAll(".", "").replace(",", ".");
}
