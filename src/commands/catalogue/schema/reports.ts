import type { z } from "zod";
import type { CommandHelp } from "../../base/command.js";
import { helpSchema } from "../../help/schema.js";
import { failedQuestion, failure } from "./failure.js";

/** The schemas of all reports by name, in the order of the commands; those of help and of failures come last. */
export async function reportSchemas(commands: readonly CommandHelp[]): Promise<ReadonlyMap<string, z.ZodType>> {
  const schemas = new Map<string, z.ZodType>();
  const gather = async (some: readonly CommandHelp[]): Promise<void> => {
    for (const { load } of some) {
      const command = await load();
      if ("actions" in command) await gather(command.actions);
      if (!("schema" in command)) continue;
      const schema = await command.schema();
      schemas.set(nameOf(schema.shape.report.value), schema);
    }
  };
  await gather(commands);
  for (const schema of [helpSchema, failure]) schemas.set(nameOf(schema.shape.report.value), schema);
  return schemas.set("failed-question", failedQuestion);
}

/** The name without the version: `cost` for `cost/1`. */
const nameOf = (report: string): string => report.slice(0, report.indexOf("/"));
