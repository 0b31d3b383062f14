import { REPORTS, type ReportName } from "../../src/commands/catalogue/schema/reports.js";

/** What a report has against the schema of its name; nothing where it is as that says. */
export function againstItsSchema(report: { readonly report: string }): readonly unknown[] {
  const [name] = report.report.split("/");
  return REPORTS[name as ReportName].safeParse(report).error?.issues ?? [];
}
