import { z } from "zod";
import type { Diagnostic } from "../../core/diagnostic.js";
import { didYouMean } from "../../core/suggest.js";
import type { Path, Reading } from "../yaml/read.js";

/** A schema's fault with a value of a reading: an unknown key, or an issue of the schema library. */
export interface SchemaFault {
  readonly schema: z.ZodType;
  /** The path of the value that was checked. */
  readonly base: Path;
  readonly issue: z.core.$ZodIssue;
  /** The unknown key. */
  readonly key?: string;
}

/** Every fault of the value at `base`, one for each unknown key. */
export const schemaFaults = (schema: z.ZodType, base: Path, { issues }: z.ZodError): SchemaFault[] =>
  issues.flatMap((issue): SchemaFault[] =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => ({ schema, base, issue, key }))
      : [{ schema, base, issue }],
  );

/** A schema's fault at its place in the text. */
export function schemaDiagnostic({ schema, base, issue, key }: SchemaFault, reading: Reading): Diagnostic {
  const path = [...base, ...issue.path];
  if (key !== undefined) return unknownKey(reading, path, key, keysAt(schema, issue.path));
  const last = path.at(-1);
  const said = issue.code === "custom" ? issue.params : undefined;
  const isKey = said?.isKey === true;
  if (said?.isMissing === true) return reading.fault("schema.missing-key", issue.message, path);
  if (typeof last === "string" && !isKey && valueAt(reading.content, path) === undefined) {
    return reading.fault("schema.missing-key", `missing key “${last}”`, path.slice(0, -1));
  }
  const named = typeof last === "string" ? `“${last}” ` : "";
  const text = wording(issue);
  const message = text.startsWith(named) ? text : `${named}${text}`;
  if (isKey) return reading.fault("schema.invalid", message, path.slice(0, -1), { key: String(last) });
  return reading.fault("schema.invalid", message, path);
}

/** The fault of an unknown key. */
export function unknownKey(reading: Reading, path: Path, key: string, known: readonly string[]): Diagnostic {
  const help = didYouMean(key, known) ?? `keys here are ${known.join(", ")}`;
  return reading.fault("schema.unknown-key", `unknown key “${key}”`, path, { key, help });
}

/** The fault of a section or key that is not a list. */
export const NO_LIST = "must be a list, one “- ” item per line";

/** The fault of an entry or value without keys. */
export const NO_MAP = "must be a map of keys and values";

function wording(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type" && issue.expected === "array") return NO_LIST;
  if (issue.code === "invalid_type" && issue.expected === "object") return NO_MAP;
  return issue.message;
}

function valueAt(content: unknown, path: Path): unknown {
  return path.reduce((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], content);
}

/** The keys that the schema has at a path, from all branches of a union. */
export function keysAt(schema: z.ZodType, path: Path): readonly string[] {
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
