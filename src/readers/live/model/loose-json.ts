import { isKeyed } from "../../../core/keyed.js";

/** An unchecked JSON value: each property is another such value, or absent. */
export interface Loose {
  readonly [key: string]: Loose | undefined;
}

/** Whether a value is an object with keys, not a list, a text or null. */
export const isObject = isKeyed as (value: unknown) => value is Loose;
