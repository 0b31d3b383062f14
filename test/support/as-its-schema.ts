import { reportSchemas } from "../../src/commands/catalogue/schema/reports.js";
import { COMMANDS } from "../../src/commands/index.js";

const schemas = await reportSchemas(COMMANDS);

/** What a report has against the schema of its name; nothing where it is as that says. */
export function againstItsSchema(report: { readonly report: string }): readonly unknown[] {
  const [name = ""] = report.report.split("/");
  const schema = schemas.get(name);
  if (schema === undefined) throw new RangeError(`no schema of ${report.report}`);
  return schema.safeParse(report).error?.issues ?? [];
}
