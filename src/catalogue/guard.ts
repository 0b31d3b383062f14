import type { Diagnostic } from "../core/diagnostic.js";
import type { SourceFile } from "../core/source.js";

/** A catalogue file is read by people; one beyond these is a mistake or an attack on the parser. */
const LARGEST = 1024 * 1024;
const DEEPEST_FLOW = 32;
const DEEPEST_INDENT = 128;
const MOST_DASHES = 32;

interface Fault {
  readonly message: string;
  readonly column: number;
  readonly help?: string;
}

/**
 * Looks at a text before the YAML parser does: a few kilobytes of nested brackets abort the process inside it, and
 * nested `? ` keys keep it busy for minutes. One linear pass; the first fault ends it.
 */
export function guard({ name, text }: SourceFile): Diagnostic | undefined {
  const refuse = (line: number, { message, column, help }: Fault): Diagnostic => ({
    code: "yaml.refused",
    severity: "error",
    message,
    at: { file: name, line, column },
    ...(help === undefined ? {} : { help }),
  });
  if (text.length > LARGEST) {
    return refuse(1, { message: "larger than 1 MiB", column: 1, help: "split it: any file may hold any section" });
  }
  const brackets = new Brackets();
  let number = 0;
  for (const line of text.split("\n")) {
    number++;
    const fault = lineFault(line) ?? brackets.fault(line);
    if (fault !== undefined) return refuse(number, fault);
  }
  return undefined;
}

/** What one line alone can have against it. */
function lineFault(line: string): Fault | undefined {
  const control = /[^\P{Cc}\t\r]/u.exec(line);
  if (control !== null) return { message: "a control character", column: control.index + 1 };

  const directive = /^%YAML +(\S{1,16})/.exec(line);
  if (directive !== null && directive[1] !== "1.2") {
    return { message: `YAML ${directive[1]} instead of 1.2`, column: 1, help: "take the %YAML line out" };
  }
  const indent = /^ */.exec(line)![0].length;
  if (indent > DEEPEST_INDENT) {
    return { message: `indented deeper than ${DEEPEST_INDENT} columns`, column: indent + 1 };
  }
  const dashes = /^ *((?:- +)*)/.exec(line)![1]!.replaceAll(" ", "").length;
  if (dashes > MOST_DASHES) return { message: `lists nested deeper than ${MOST_DASHES}`, column: 1 };

  const question = /^ *(?:- +)*\?(?:\s|$)|[[{,] *\?\s|\? +\?/.exec(line);
  if (question !== null) {
    return { message: "a “? ” key", column: line.indexOf("?") + 1, help: "write “key: value”" };
  }
  return undefined;
}

/** Counts brackets where a flow collection can begin, across lines; elsewhere they are text. */
class Brackets {
  #depth = 0;

  fault(line: string): Fault | undefined {
    let before = ":";
    for (let i = 0; i < line.length; i++) {
      const character = line[i]!;
      if (character === " ") continue;
      const opens = (character === "[" || character === "{") && ":,[{-".includes(before);
      if (opens) this.#depth++;
      else if (character === "]" || character === "}") this.#depth = Math.max(0, this.#depth - 1);
      if (this.#depth > DEEPEST_FLOW) return { message: `brackets nested deeper than ${DEEPEST_FLOW}`, column: i + 1 };
      before = character;
    }
    return undefined;
  }
}
