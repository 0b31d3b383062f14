import { Lexer } from "yaml";
import type { Diagnostic } from "../../core/diagnostic.js";
import { present } from "../../core/present.js";
import type { SourceFile } from "../../core/source.js";
import { listed } from "./limit-diagnostics.js";

/** A catalogue file is read by people; one beyond these is a mistake or an attack on the parser. */
export const LARGEST = 1024 * 1024;
const DEEPEST_FLOW = 32;
const DEEPEST_INDENT = 128;
const MOST_DASHES = 32;

/** Tokens that become a node, or may: `[1,1,1…` has a million, a list of gifts a quarter of that. */
const MOST_PARTS = 400_000;
const PARTS: ReadonlySet<string> = new Set(["\u001F", "[", "{", "-", ","]);

interface Fault {
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly width?: number;
  readonly help?: string;
}

/**
 * Looks at a text before the YAML parser does: a few kilobytes of nested brackets abort the process inside it, and
 * nested `? ` keys keep it busy for minutes. Its lexer, which does not recurse, tells brackets from text. The first
 * fault ends the look; only tags, anchors and aliases, which no catalogue needs, are all reported.
 */
export function guard({ name, text }: SourceFile): readonly Diagnostic[] {
  const lines = text.length > LARGEST ? [] : text.split("\n");
  const marks: Fault[] = [];
  const fault = sizeFault(text) ?? lineFault(lines) ?? tokenFault(text, marks);
  return listed(fault === undefined ? marks : [fault], ({ message, line, column, width = 1, help }) => ({
    code: "yaml.refused",
    severity: "error",
    message,
    at: { file: name, line, column },
    excerpt: { text: (lines[line - 1] ?? "").replace(/\r$/, ""), width },
    ...present({ help }),
  }));
}

const sizeFault = (text: string): Fault | undefined =>
  text.length > LARGEST ? { message: "larger than 1 MiB", line: 1, column: 1, help: SPLIT } : undefined;

const SPLIT = "split it: any file may hold any section";

/** Faults of a single line. */
function lineFault(lines: readonly string[]): Fault | undefined {
  for (const [index, text] of lines.entries()) {
    const line = index + 1;
    const control = /[^\P{Cc}\t\r]/u.exec(text);
    if (control !== null) return { message: "a control character", line, column: control.index + 1 };

    const directive = /^%YAML +(\S{1,16})/.exec(text);
    if (directive !== null && directive[1] !== "1.2") {
      return { message: `YAML ${directive[1]} instead of 1.2`, line, column: 1, help: "take the %YAML line out" };
    }
    const indent = /^ */.exec(text)![0].length;
    if (indent > DEEPEST_INDENT) {
      return { message: `indented deeper than ${DEEPEST_INDENT} columns`, line, column: indent + 1 };
    }
  }
  return undefined;
}

/**
 * Faults of the tokens, which are the text cut up, with the lexer's marks between. Tags, anchors and
 * aliases are added to `marks`.
 */
function tokenFault(text: string, marks: Fault[]): Fault | undefined {
  let before = "";
  let [line, column, flow, dashes, parts] = [1, 1, 0, 0, 0];
  for (const token of new Lexer().lex(text)) {
    if (PARTS.has(token) && ++parts > MOST_PARTS) return { message: "too many values", line, column, help: SPLIT };
    if (MARKS.has(token)) {
      before = token;
      continue;
    }
    if (token === "[" || token === "{") flow++;
    else if (token === "]" || token === "}") flow--;
    else if (token === "-") dashes++;
    if (flow > DEEPEST_FLOW) return { message: `brackets nested deeper than ${DEEPEST_FLOW}`, line, column };
    if (dashes > MOST_DASHES) return { message: `lists nested deeper than ${MOST_DASHES}`, line, column: 1 };
    if (token === "?") return { message: "a “? ” key", line, column, help: "write “key: value”" };
    const mark = before === SCALAR ? undefined : REFUSED.get(token.charAt(0));
    if (mark !== undefined) {
      const [what, help] = mark;
      marks.push({ message: `${what} “${token}”`, line, column, width: token.length, help });
    }
    before = token;
    const end = token.lastIndexOf("\n");
    if (end < 0) {
      column += token.length;
    } else {
      line += token.split("\n").length - 1;
      column = token.length - end;
      dashes = 0;
    }
  }
  return undefined;
}

/** Text follows it, whatever that begins with. */
const SCALAR = "\u001F";

/** Tags, anchors and aliases, which a catalogue may not use, by their first character. */
const REFUSED: ReadonlyMap<string, readonly [what: string, help: string]> = new Map([
  ["!", ["a tag", "take it out"]],
  ["&", ["an anchor", "take it out"]],
  ["*", ["an alias", "write the value out"]],
]);

/** The lexer's marks for a document, a scalar and the end of a broken flow: not characters of the text. */
const MARKS: ReadonlySet<string> = new Set(["\u0002", "\u001F", "\u0018"]);
