import { z } from "zod";
import { didYouMean } from "../core/closest.js";
import type { Diagnostic } from "../core/diagnostic.js";
import type { Path, Reading } from "./read.js";

/** What the schema has against a reading, each fault at its own place in the text. */
export function schemaFaults(schema: z.ZodType, reading: Reading, error: z.ZodError): Diagnostic[] {
  return error.issues.flatMap((issue) => {
    if (issue.code === "unrecognized_keys") {
      const known = keysAt(schema, issue.path);
      return issue.keys.map((key) => unknownKey(reading, issue.path, key, known));
    }
    return [fault(reading, issue)];
  });
}

function unknownKey(reading: Reading, path: Path, key: string, known: readonly string[]): Diagnostic {
  const help = didYouMean(key, known) ?? `keys here are ${known.join(", ")}`;
  return reading.fault("schema.unknown-key", `unknown key “${key}”`, path, { key, help });
}

function fault(reading: Reading, issue: z.core.$ZodIssue): Diagnostic {
  const last = issue.path.at(-1);
  if (issue.message.startsWith("missing key")) return reading.fault("schema.missing-key", issue.message, issue.path);
  if (typeof last === "string" && valueAt(reading.content, issue.path) === undefined) {
    return reading.fault("schema.missing-key", `missing key “${last}”`, issue.path.slice(0, -1));
  }
  const what = typeof last === "string" ? `“${last}” ` : "";
  return reading.fault("schema.invalid", `${what}${wording(issue)}`, issue.path);
}

function wording(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type" && issue.expected === "array") return "must be a list, one “- ” item a line";
  if (issue.code === "invalid_type" && issue.expected === "object") return "must be a map of keys and values";
  return issue.message;
}

function valueAt(content: unknown, path: Path): unknown {
  return path.reduce((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], content);
}

/** The keys the schema knows at a path; the branches of a union together. */
function keysAt(schema: z.ZodType, path: Path): readonly string[] {
  if (schema instanceof z.ZodOptional) return keysAt(schema.unwrap() as z.ZodType, path);
  if (schema instanceof z.ZodDiscriminatedUnion) {
    return [...new Set(schema.options.flatMap((option) => keysAt(option as z.ZodType, path)))];
  }
  if (schema instanceof z.ZodArray) return keysAt(schema.element as z.ZodType, path.slice(1));
  if (!(schema instanceof z.ZodObject)) return [];
  const [key, ...rest] = path;
  if (key === undefined) return Object.keys(schema.shape);
  return keysAt(schema.shape[key as string] as z.ZodType, rest);
}
