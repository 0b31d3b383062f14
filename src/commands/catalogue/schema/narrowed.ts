import type { z } from "zod";

export type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * The schema of a report that `--fields` has narrowed: any key of its result may be missing, and its sources are ids.
 * Undefined if it has no result.
 */
export function narrowed(schema: JsonSchema): JsonSchema | undefined {
  const properties = schema.properties as Readonly<Record<string, JsonSchema>> | undefined;
  if (properties?.result === undefined) return undefined;
  const sources: JsonSchema = { type: "array", items: { type: "string" } };
  return { ...schema, properties: { ...properties, result: incomplete(properties.result), sources } };
}

/** A schema in which no key is required, at any depth. */
const incomplete = ({ required: _, ...schema }: JsonSchema): JsonSchema =>
  Object.fromEntries(
    Object.entries(schema).map(([keyword, value]) => [
      keyword,
      keyword === "properties" ? eachOf(value as Readonly<Record<string, JsonSchema>>) : below(value),
    ]),
  );

const eachOf = (schemas: Readonly<Record<string, JsonSchema>>): Record<string, JsonSchema> =>
  Object.fromEntries(Object.entries(schemas).map(([key, schema]) => [key, incomplete(schema)]));

/** Any schemas in the value of a keyword; texts, numbers and lists of them stay. */
const below = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(below)
    : typeof value === "object" && value !== null
      ? incomplete(value as JsonSchema)
      : value;
