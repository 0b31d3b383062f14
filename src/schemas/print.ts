import { z } from "zod";
import { fileSchema } from "../catalogue/sections.js";
import { didYouMean } from "../core/closest.js";
import { failure, type Outcome, succeed } from "../core/diagnostic.js";
import { REPORTS, type ReportName } from "./reports.js";

/** The JSON Schema of a report, or of a catalogue file for editors, as JSON text. */
export function schemaText(report: string | undefined): Outcome<string> {
  if (report === undefined) return succeed(print("A giftworth catalogue file", fileSchema));
  const names = Object.keys(REPORTS);
  if (!names.includes(report)) {
    const help = didYouMean(report, names) ?? `reports are ${names.join(", ")}`;
    return failure("arg.invalid", `--report: there is no report “${report}”`, help);
  }
  return succeed(print(`The report ${report} of giftworth`, REPORTS[report as ReportName]));
}

/** Catalogue files are described as written, so an editor sees texts, lists and maps, and every key there is. */
function print(title: string, schema: z.ZodType): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
}
