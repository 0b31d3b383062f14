import type { Document } from "../../commands/base/command.js";
import { placeless } from "../../commands/base/inapplicable-options.js";
import { longOf, type OptionName, type TypedOptions } from "../../commands/base/options.js";
import type { Diagnostic } from "../../core/diagnostic.js";
import { formatByEnding } from "../../render/formats.js";

/** Faults for options that do not apply to a document, and for an output file with the wrong ending. */
export function misplaced(
  name: string,
  command: Document,
  typed: TypedOptions,
  file: string | undefined,
): readonly Diagnostic[] {
  const { prints } = command;
  const options = placeless(command).filter((one: OptionName) => typed[one] !== undefined);
  const faults = options.map((one) => {
    const option = longOf(one);
    return conflict(`${option} does not apply to ${name}, which prints ${prints}`, `leave ${option} out`);
  });
  const { format } = typed;
  if (prints === "JSON" && format !== undefined && format !== "json")
    faults.push(conflict(`${name} prints JSON, not ${format}`, "leave --format out"));
  const byEnding = file === undefined ? undefined : formatByEnding(file)?.name;
  // A .txt file may hold any text.
  if (byEnding !== undefined && byEnding !== "table" && !ENDLESS.has(prints) && byEnding !== prints.toLowerCase()) {
    const ending = `.${prints.toLowerCase()}`;
    faults.push(
      conflict(`${name} writes ${prints}, but ${file} has another extension`, `use a name that ends in ${ending}`),
    );
  }
  return faults;
}

/** Documents without an ending of their own. */
const ENDLESS: ReadonlySet<Document["prints"]> = new Set(["a script", "answers"]);

const conflict = (message: string, help: string): Diagnostic => ({
  code: "arg.conflict",
  severity: "error",
  message,
  help,
});
