import { reportSchemas } from "../../src/commands/catalogue/schema/reports.js";
import { COMMANDS } from "../../src/commands/index.js";

const schemas = await reportSchemas(COMMANDS);

/** The faults of a report against the schema of its name; none if it conforms. */
export function againstItsSchema(report: { readonly report: string }): readonly unknown[] {
  const [name = ""] = report.report.split("/");
  const schema = schemas.get(name);
  if (schema === undefined) throw new RangeError(`no schema of ${report.report}`);
  return schema.safeParse(report).error?.issues ?? [];
}
