import { present } from "../core/present.js";
import type { Settled } from "../core/quantity.js";
import { escapedUnit, HIDING } from "../core/unicode.js";

/** A JSON value. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * Any value of an answer as JSON: money with its currency, coins and diamonds as integers, ratios as decimal text,
 * sentences as their text.
 */
export function toJson(value: unknown): Json {
  if (isPlain(value)) return value;
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value !== "object") throw new RangeError(`not a value of a report: ${typeof value}`);
  if ("step" in value! && "amount" in value) return figure(value as Settled);
  if ("parts" in value! && "text" in value) return value.text as string;
  // Most records of a long list are already JSON.
  if (Object.values(value!).every(isPlain)) return value as Json;
  return Object.fromEntries(
    Object.entries(value!)
      .filter(([, item]) => item !== undefined)
      .map(([key, item]) => [key, toJson(item)]),
  );
}

const isPlain = (value: unknown): value is string | number | boolean | null =>
  value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean";

function figure(settled: Settled): Json {
  const { amount, unit } = settled;
  if (!("currency" in settled)) return unit === "ratio" ? amount : Number(amount);
  const { currency, in: shown } = settled;
  return { amount, currency, ...present({ in: shown && figure(shown) }) };
}

/** JSON text in which no character can reach a terminal as a command: the same values, escaped. */
export const jsonText = (value: Json, indent = 2): string =>
  JSON.stringify(value, null, indent).replace(UNSAFE, escapedUnit);

/** JSON.stringify leaves these as they are. */
const UNSAFE = new RegExp(String.raw`[\u007F-\u009F${HIDING}]`, "g");

/**
 * The same text with its line end, in parts if it holds a long list, because a list is far larger as text than as
 * values. `line` is how a line begins at the value's depth.
 */
export function* jsonParts(value: Json, end: string, line = "\n"): Generator<string> {
  if (!isLong(value)) {
    yield jsonText(value).replaceAll("\n", line) + end;
  } else if (Array.isArray(value)) {
    for (let from = 0; from < value.length; from += SLICE) {
      const items = jsonText(value.slice(from, from + SLICE)).slice(1, -2);
      yield (from === 0 ? "[" : ",") + items.replaceAll("\n", line);
    }
    yield `${line}]${end}`;
  } else {
    for (const [index, [key, item]] of Object.entries(value!).entries()) {
      yield `${index === 0 ? "{" : ","}${line}  ${jsonText(key)}: `;
      yield* jsonParts(item, "", `${line}  `);
    }
    yield `${line}}${end}`;
  }
}

/** How many items of a list become one part. */
const SLICE = 64;

function isLong(value: Json): boolean {
  if (typeof value !== "object" || value === null) return false;
  return Array.isArray(value) ? value.length > SLICE : Object.values(value).some(isLong);
}
