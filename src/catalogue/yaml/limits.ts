import { Lexer } from "yaml";

/** Catalogue files are written for people; one beyond these limits is a mistake or an attack on the parser. */
export const LARGEST = 1024 * 1024;
const DEEPEST_FLOW = 32;
const DEEPEST_INDENT = 128;
const MOST_DASHES = 32;

/** Tokens that may become nodes: `[1,1,1…` has a million, a list of gifts a quarter of that. */
const MOST_PARTS = 400_000;
const PARTS: ReadonlySet<string> = new Set(["\u001F", "[", "{", "-", ","]);

/** What is wrong with a text, and where. */
export interface TextFault {
  readonly message: string;
  readonly start: number;
  /** Where it ends, if it is longer than a character. */
  readonly end?: number;
  readonly help?: string;
}

/** A text cut into tokens, and its faults; with any fault, the tokens must not reach the parser. */
interface Guarded {
  readonly tokens: readonly string[];
  readonly faults: readonly TextFault[];
}

/**
 * Checks a text before the YAML parser reads it: a few kilobytes of nested brackets would abort the process inside the
 * parser, and nested `? ` keys would keep it busy for minutes. The parser's lexer, which does not recurse,
 * distinguishes brackets from text. The check ends at the first fault, except that all tags, anchors and aliases, which
 * no catalogue needs, are reported.
 */
export function guard(text: string): Guarded {
  const tokens: string[] = [];
  const marks: TextFault[] = [];
  const fault = sizeFault(text) ?? lineFault(text) ?? tokenFault(text, tokens, marks);
  return { tokens, faults: fault === undefined ? marks : [fault] };
}

const sizeFault = (text: string): TextFault | undefined =>
  text.length > LARGEST ? { message: "larger than 1 MiB", start: 0, help: SPLIT } : undefined;

const SPLIT = "split it: any file may hold any section";

/** The first fault of a single line. */
function lineFault(text: string): TextFault | undefined {
  const found = LINE_FAULT.exec(text);
  if (found === null) return undefined;
  const { control, version, indent } = found.groups!;
  const start = found.index;
  if (control !== undefined) return { message: "a control character", start };
  if (indent !== undefined)
    return { message: `indented deeper than ${DEEPEST_INDENT} columns`, start: start + indent.length };
  return { message: `YAML ${version} instead of 1.2`, start, help: "remove the %YAML line" };
}

/** A control character anywhere; at the beginning of a line, a version of YAML other than 1.2, or too many spaces. */
const LINE_FAULT = new RegExp(
  String.raw`(?<control>[^\P{Cc}\t\r\n])|(?<=^|\n)(?:%YAML +(?!1\.2(?!\S))(?<version>\S{1,16})|(?<indent> {${DEEPEST_INDENT + 1},}))`,
  "u",
);

/**
 * The first fault of the tokens, which are the text divided by the lexer, with its marks between. Tags, anchors and
 * aliases are added to `marks`.
 */
function tokenFault(text: string, tokens: string[], marks: TextFault[]): TextFault | undefined {
  let before = "";
  let [start, flow, dashes, parts] = [0, 0, 0, 0];
  for (const token of new Lexer().lex(text)) {
    if (PARTS.has(token) && ++parts > MOST_PARTS) return { message: "too many values", start, help: SPLIT };
    if (!MARKS.has(token)) {
      if (token === "[" || token === "{") flow++;
      else if (token === "]" || token === "}") flow--;
      else if (token === "-") dashes++;
      if (flow > DEEPEST_FLOW) return { message: `brackets nested deeper than ${DEEPEST_FLOW}`, start };
      if (dashes > MOST_DASHES)
        return { message: `lists nested deeper than ${MOST_DASHES}`, start: text.lastIndexOf("\n", start) + 1 };
      if (token === "?") return { message: "a “? ” key", start, help: "write “key: value”" };
      const end = start + token.length;
      const mark = before === SCALAR ? undefined : REFUSED.get(token.charAt(0));
      if (mark !== undefined)
        marks.push({ message: `${mark[0]} “${token}” is not allowed`, start, end, help: mark[1] });
      if (token.includes("\n")) dashes = 0;
      start = end;
    }
    before = token;
    tokens.push(token);
  }
  return undefined;
}

/** The token after it is text, whatever its first character. */
const SCALAR = "\u001F";

/** Tags, anchors and aliases, which a catalogue may not use, by their first character. */
const REFUSED: ReadonlyMap<string, readonly [what: string, help: string]> = new Map([
  ["!", ["a tag", "remove it"]],
  ["&", ["an anchor", "remove it"]],
  ["*", ["an alias", "write the value out"]],
]);

/** The lexer's marks for a document, a scalar and the end of a broken flow: not characters of the text. */
const MARKS: ReadonlySet<string> = new Set(["\u0002", "\u001F", "\u0018"]);
