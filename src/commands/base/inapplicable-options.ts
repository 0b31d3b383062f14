import type { Command, Document, Family } from "./command.js";
import type { OptionName } from "./options.js";

/** Common options that apply only to reports, so not to documents. */
const OF_REPORTS = [
  "maxAge",
  "explain",
  "format",
  "json",
  "fields",
  "jqPath",
  "exitStatus",
] as const satisfies OptionName[];

/** Common options that apply only to questions, which the demo sets itself. */
const OF_QUESTIONS = ["asOf", "catalogue", "why"] as const satisfies OptionName[];

/** Common options that do not apply to a command; --json applies to a schema, which is JSON anyway. */
export function placeless(command: Command | Document | Family): readonly OptionName[] {
  if (!("text" in command)) return [];
  if (command.prints === "answers") return [...OF_QUESTIONS, ...OF_REPORTS];
  return OF_REPORTS.filter((one) => command.prints !== "JSON" || !["format", "json"].includes(one));
}
