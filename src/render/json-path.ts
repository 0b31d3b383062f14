import { failure, type Outcome, succeed } from "../core/diagnostic.js";
import { closest } from "../core/suggest.js";
import { quoted } from "../core/text.js";
import { valueAt } from "./columns.js";
import { type Json, jsonText } from "./json.js";
import { safeText } from "./safe-text.js";

/**
 * The value at a path of a report, as text: `result.net.likely.amount`, `result.offers[0].buy`. Fails if nothing is
 * there.
 */
export function valueText(report: Json, typed: string): Outcome<string> {
  const path = typed.replace(/^\./, "").replace(/\[(\d+)\]/g, ".$1");
  const value = valueAt(report, path);
  if (value !== undefined) return succeed(`${rawText(value)}\n`);
  const near = nearest(path, [...pathsIn(report)]);
  return failure(
    "arg.unknown-field",
    `the report has nothing at ${quoted(typed)}`,
    near === undefined ? "--json shows every path" : `did you mean “${near}”?`,
  );
}

/** A text without quotes; anything else as in JSON. */
const rawText = (value: Json): string => (typeof value === "string" ? safeText(value) : jsonText(value, 0));

/** The path that was most likely meant: one with the typed ending, or the one with the most similar spelling. */
const nearest = (path: string, paths: readonly string[]): string | undefined =>
  paths.find((one) => one.endsWith(`.${path}`)) ?? closest(path, paths);

/** Every path of a report, those in the result first. */
function* pathsIn(report: Json): Generator<string> {
  const { result, ...around } = report as Readonly<Record<string, Json>>;
  yield* below({ result: result! });
  yield* below(around);
}

function* below(value: Json, before = ""): Generator<string> {
  if (typeof value !== "object" || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    const path = `${before}${key}`;
    yield path;
    yield* below(item, `${path}.`);
  }
}
