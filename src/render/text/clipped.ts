import { unicodePattern } from "../../core/unicode.js";

/** What a reader sees as one character: with its marks, its skin tone, what is joined to it; two letters of a flag. */
const CLUSTER = unicodePattern(
  String.raw`\p{RI}{2}|\P{M}[\p{M}\p{EMod}\u{E0020}-\u{E007F}]*(?:\u200D\P{M}[\p{M}\p{EMod}]*)*|\p{M}+`,
  "gu",
);

/** The beginning of a long text, and a sign that there is more; no character is cut in two. */
export function clipped(text: string, most: number): string {
  const clusters = text.match(CLUSTER()) ?? [];
  return clusters.length <= most ? text : `${clusters.slice(0, most).join("").trimEnd()}…`;
}
