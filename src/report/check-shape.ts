import { CHANNELS } from "../catalogue/model/model.js";
import { currencyOf } from "../core/currency.js";
import { type DiagnosticCode, failure, type Outcome } from "../core/diagnostic.js";
import { isKeyed } from "../core/keyed.js";
import { BOUNDS } from "../core/range.js";

/** What a part of a question must be, and how it is written. */
interface Shape {
  readonly fits: (value: unknown) => boolean;
  readonly is: string;
  readonly like: string;
  readonly code?: DiagnosticCode;
}

const CURRENCY: Shape = {
  fits: (value) => typeof value === "string" && currencyOf(value) === value,
  is: "a currency",
  like: '"GBP"',
  code: "arg.unknown-currency",
};
const CHANNEL: Shape = {
  fits: (value) => CHANNELS.some((channel) => channel === value),
  is: "a channel",
  like: '"ios"',
  code: "channel.unknown",
};
const MONEY: Shape = {
  fits: (value) =>
    isKeyed(value) &&
    "amount" in value &&
    (!("currency" in value) || value.currency === undefined || CURRENCY.fits(value.currency)),
  is: "money",
  like: '{ amount: "20.50", currency: "USD" }',
};
const TARGET: Shape = {
  fits: (value) =>
    isKeyed(value) &&
    ("coins" in value || "diamonds" in value || "what" in value || ("money" in value && MONEY.fits(value.money))),
  is: "a target",
  like: '{ coins: 5000 } or { money: { amount: "500", currency: "USD" } }',
};
const WORDS: Shape = {
  fits: (value) => Array.isArray(value) && value.every((one) => typeof one === "string"),
  is: "a list of words",
  like: '["20xRose", "700"]',
};
const REGION: Shape = {
  fits: (value) => typeof value === "string" || WORDS.fits(value),
  is: "a country",
  like: '"GB"',
};
const RATES: Shape = {
  fits: (value) => Array.isArray(value) && value.every(isKeyed),
  is: "a list of rates",
  like: '[{ currency: "EUR", perUsd: "0.9" }]',
};
const LIVES: Shape = {
  fits: (value) => isKeyed(value) && BOUNDS.every((bound) => Number.isSafeInteger(value[bound])),
  is: "a range of coins",
  like: "{ low: 2000, likely: 3000, high: 5000 }",
};
const MISSIONS: Shape = { fits: isKeyed, is: "missions", like: "{ liveMinutes: 30 }" };

/** The parts of questions that are more than a number, by name; each name means the same in every question. */
const SHAPES: ReadonlyMap<string, Shape> = new Map([
  ...["spend", "budget", "price", "spent"].map((name): [string, Shape] => [name, MONEY]),
  ["target", TARGET],
  ["what", WORDS],
  ["region", REGION],
  ["channel", CHANNEL],
  ["in", CURRENCY],
  ["perLive", LIVES],
  ["fx", RATES],
  ["missions", MISSIONS],
]);

/**
 * The first part of a question that is missing or of another kind, which the command line cannot make; plain
 * JavaScript has no types to refuse it. Of the names in a list, one is needed.
 */
export function shapeFaultIn(
  question: object,
  needed: readonly (string | readonly string[])[],
): Outcome<never> | undefined {
  const given = new Map(Object.entries(question).filter(([, value]) => value !== undefined));
  const missing = needed.map((names) => [names].flat()).find((names) => !names.some((name) => given.has(name)));
  if (missing !== undefined) {
    const [first = ""] = missing;
    const shape = SHAPES.get(first);
    const like = shape === undefined ? "" : `, like ${shape.like}`;
    return failure("arg.missing", `the question has no ${missing.join(" or ")}`, `add ${first}${like}`);
  }
  for (const [name, value] of given) {
    const shape = SHAPES.get(name);
    if (shape === undefined || shape.fits(value)) continue;
    const shown = JSON.stringify(value) ?? String(value);
    return failure(shape.code ?? "arg.invalid", `${name}: ${shown} is not ${shape.is}`, `write it like ${shape.like}`);
  }
  return undefined;
}
