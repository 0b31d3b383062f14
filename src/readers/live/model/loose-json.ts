import { isKeyed } from "../../../core/keyed.js";

/** A JSON value looked into without asking first: any property of it is another one, or absent. */
export interface Loose {
  readonly [key: string]: Loose | undefined;
}

/** Whether a value is an object with keys, not a list, a text or nothing. */
export const isObject = isKeyed as (value: unknown) => value is Loose;
