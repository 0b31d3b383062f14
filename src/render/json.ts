import { escapedUnit, HIDING } from "../core/hiding.js";
import type { Settled } from "../core/quantity.js";
import { isMoney } from "../core/unit.js";

/** A value as JSON knows it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Anything an answer holds as JSON: money with its currency, coins and diamonds as integers, ratios as decimal text. */
export function toJson(value: unknown): Json {
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return value;
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value !== "object") throw new RangeError(`not a value of a report: ${typeof value}`);
  if ("step" in value && "amount" in value) return figure(value as Settled);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .map(([key, item]) => [key, toJson(item)]),
  );
}

function figure({ amount, unit, shown }: Settled): Json {
  if (isMoney(unit)) return { amount, currency: unit, ...(shown === undefined ? {} : { in: figure(shown) }) };
  return unit === "ratio" ? amount : Number(amount);
}

/** JSON text in which no character can reach a terminal as a command: the same values, escaped. */
export const jsonText = (value: Json, indent = 2): string =>
  JSON.stringify(value, null, indent).replace(UNSAFE, escapedUnit);

/** JSON.stringify leaves these as they are. */
const UNSAFE = new RegExp(String.raw`[\u007F-\u009F${HIDING}]`, "g");
