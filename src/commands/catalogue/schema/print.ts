import { z } from "zod";
import type { TableOf } from "../../../catalogue/schema/fields.js";
import { fileSchema } from "../../../catalogue/schema/sections.js";
import { failure, type Outcome, succeed } from "../../../core/diagnostic.js";
import { didYouMean } from "../../../core/suggest.js";
import type { CommandHelp } from "../../base/command.js";
import { reportSchemas } from "./reports.js";

/** The JSON Schema of a report, or of a catalogue file for editors, as JSON text. */
export async function schemaText(
  report: string | undefined,
  commands: readonly CommandHelp[],
): Promise<Outcome<string>> {
  if (report === undefined) return succeed(print("A giftworth catalogue file", fileSchema));
  const schemas = await reportSchemas(commands);
  const schema = schemas.get(report);
  if (schema !== undefined) return succeed(print(`The report ${report} of giftworth`, schema));
  const names = [...schemas.keys()];
  const help = didYouMean(report, names) ?? `reports are ${names.join(", ")}`;
  return failure("arg.invalid", `--report: there is no report “${report}”`, help);
}

/** The schema of catalogue files for an editor: with all keys, and numbers and booleans allowed as values. */
function print(title: string, schema: z.ZodType): string {
  const { $schema, ...rest } = jsonSchema(schema);
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
}

const jsonSchema = (schema: z.ZodType): z.core.JSONSchema.BaseSchema =>
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

function part(schema: z.ZodType): z.core.JSONSchema.BaseSchema {
  const { $schema: _, ...rest } = jsonSchema(schema);
  return rest;
}

/** The schema for keys, which are texts even if they look like numbers. */
const keys = (schema: z.ZodType): z.core.JSONSchema.BaseSchema => {
  const { minimum: _, maximum: __, ...rest } = part(schema);
  return { ...rest, type: "string" };
};
