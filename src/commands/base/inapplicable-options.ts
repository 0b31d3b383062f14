import type { Command, Document, Family } from "./command.js";
import type { OptionName } from "./options.js";

/** Options that all commands take, and that say something about a report: a text of its own is none. */
const OF_REPORTS = [
  "maxAge",
  "explain",
  "format",
  "json",
  "fields",
  "jqPath",
  "exitStatus",
] as const satisfies OptionName[];

/** Those that say how a question is answered, which the questions of a demonstration do themselves. */
const OF_QUESTIONS = ["asOf", "catalogue", "why"] as const satisfies OptionName[];

/** Options that all commands take and that have no place in this one; JSON is what a schema is anyway. */
export function placeless(command: Command | Document | Family): readonly OptionName[] {
  if (!("text" in command)) return [];
  if (command.prints === "answers") return [...OF_QUESTIONS, ...OF_REPORTS];
  return OF_REPORTS.filter((one) => command.prints !== "JSON" || !["format", "json"].includes(one));
}
