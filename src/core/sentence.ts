import { said } from "./notation.js";
import type { Shown } from "./shown.js";

/** Whether a word is good news, which decides its colour. */
export type Tone = "good" | "fair" | "poor";

/** A part of a sentence. */
export type Part =
  | string
  /** Text that a reader may skip. */
  | { readonly aside: string }
  | { readonly strong: string }
  /** Text from outside. */
  | { readonly name: string }
  /** Text that can be typed; not broken if there is room for it. */
  | { readonly typed: string }
  /** A mark between two pieces of a line, left out where the line breaks. */
  | { readonly between: string }
  | { readonly word: string; readonly tone: Tone }
  | { readonly figure: Shown };

/** A sentence of an answer: its text, which is in the JSON, and its parts, from which a page is drawn. */
export interface Sentence {
  readonly text: string;
  readonly parts: readonly Part[];
}

/** A sentence made from its parts. */
export const sentence = (...parts: readonly Part[]): Sentence => ({ text: parts.map(partText).join(""), parts });

/** A part of a sentence as plain text. */
export function partText(part: Part): string {
  if (typeof part === "string") return part;
  if ("figure" in part) return said(part.figure).join(" ");
  if ("name" in part) return part.name;
  if ("between" in part) return ` ${part.between} `;
  return "aside" in part ? part.aside : "strong" in part ? part.strong : "typed" in part ? part.typed : part.word;
}
