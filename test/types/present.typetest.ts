/*
 * What must not compile. tsc reads this file and fails on every line below a @ts-expect-error that begins to compile;
 * nothing here is ever run.
 */
import { present } from "../../src/core/present.js";

declare const maybe: string | undefined;
declare const surely: string;

interface Noted {
  readonly kind: "note";
  readonly text: string;
  readonly help?: string;
}

/** Keys that may be undefined become optional; literals stay literals, and the rest stays as it is. */
export const noted: Noted = present({ kind: "note", text: surely, help: maybe });
export const spread: Noted = { kind: "note", text: surely, ...present({ help: maybe }) };

// @ts-expect-error a value that may be absent is not a text
export const text: string = present({ text: maybe }).text;

// @ts-expect-error a key that is needed may not be absent
export const lacking: Noted = present({ kind: "note", text: maybe });

// @ts-expect-error null is a value
export const nothing: Noted = present({ kind: "note", text: surely, help: null });
