import { said } from "./notation.js";
import type { Shown } from "./shown.js";

/** Whether something is good news, as a colour beside the word that says so. */
export type Tone = "good" | "fair" | "poor";

/** A stretch of a sentence. */
export type Part =
  | string
  /** What a reader may skip. */
  | { readonly aside: string }
  | { readonly strong: string }
  /** Text from outside. */
  | { readonly name: string }
  /** What can be typed; never broken where there is room for it. */
  | { readonly typed: string }
  /** A mark between two pieces of a line, left out where the line breaks. */
  | { readonly between: string }
  | { readonly word: string; readonly tone: Tone }
  | { readonly figure: Shown };

/** What an answer says in words: its text, which is the JSON, and the parts that a page draws it from. */
export interface Sentence {
  readonly text: string;
  readonly parts: readonly Part[];
}

/** A sentence of its parts. */
export const sentence = (...parts: readonly Part[]): Sentence => ({ text: parts.map(partText).join(""), parts });

/** A stretch of a sentence as it reads without its looks. */
export function partText(part: Part): string {
  if (typeof part === "string") return part;
  if ("figure" in part) return said(part.figure).join(" ");
  if ("name" in part) return part.name;
  if ("between" in part) return ` ${part.between} `;
  return "aside" in part ? part.aside : "strong" in part ? part.strong : "typed" in part ? part.typed : part.word;
}
