import { z } from "zod";
import type { TableOf } from "../../../catalogue/schema/fields.js";
import { fileSchema } from "../../../catalogue/schema/sections.js";
import { failure, type Outcome, succeed } from "../../../core/diagnostic.js";
import { didYouMean } from "../../../core/suggest.js";
import type { CommandHelp } from "../../base/command.js";
import { type JsonSchema, narrowed } from "./narrowed.js";
import { reportSchemas } from "./reports.js";

/** The JSON Schema of catalogue files, for editors, as JSON text. */
export const catalogueSchemaText = (): string => print("A giftworth catalogue file", jsonSchema(fileSchema));

/** The JSON Schema of a report, or of what `--fields` leaves of it, as JSON text. */
export async function schemaText(
  report: string,
  commands: readonly CommandHelp[],
  isNarrowed = false,
): Promise<Outcome<string>> {
  const schemas = await reportSchemas(commands);
  const schema = schemas.get(report);
  if (schema === undefined) {
    const names = [...schemas.keys()];
    const help = didYouMean(report, names) ?? `reports are ${names.join(", ")}`;
    return failure("arg.invalid", `--report: there is no report “${report}”`, help);
  }
  const title = `The report ${report} of giftworth`;
  if (!isNarrowed) return succeed(print(title, jsonSchema(schema)));
  const less = narrowed(jsonSchema(schema));
  return less === undefined
    ? failure("arg.conflict", `--narrowed: ${report} has no result that --fields narrows`, "leave --narrowed out")
    : succeed(print(`${title}, with --fields`, less));
}

function print(title: string, { $schema, ...rest }: JsonSchema): string {
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
}

/** The schema of catalogue files is for an editor: with all keys, and numbers and booleans allowed as values. */
const jsonSchema = (schema: z.ZodType): JsonSchema =>
  z.toJSONSchema(schema, {
    io: "input",
    unrepresentable: "any",
    override({ jsonSchema: written }) {
      const { table } = written as { table?: TableOf };
      if (table === undefined) return;
      delete written.table;
      Object.assign(written, {
        type: "object",
        propertyNames: keys(table.key),
        additionalProperties: part(table.value),
        minProperties: 1,
      });
    },
  });

function part(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...rest } = jsonSchema(schema);
  return rest;
}

/** The schema for keys, which are texts even if they look like numbers. */
const keys = (schema: z.ZodType): JsonSchema => {
  const { minimum: _, maximum: __, ...rest } = part(schema);
  return { ...rest, type: "string" };
};
