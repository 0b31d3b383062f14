import { Composer, type CST, type Document, Parser } from "yaml";
import { present } from "../../core/present.js";
import { guard, type TextFault } from "./limits.js";

/** The nodes of a text; null if it has none. */
export type Nodes = Document.Parsed["contents"];

/** The nodes of a text, or why it has none. */
export type Parsed =
  | { readonly ok: true; readonly contents: Nodes }
  | { readonly ok: false; readonly code: "yaml.refused" | "yaml.syntax"; readonly faults: readonly TextFault[] };

/** Parses a text, which is cut into tokens once; the guard checks them first. */
export function parse(text: string): Parsed {
  const { tokens, faults: refused } = guard(text);
  if (refused.length > 0) return { ok: false, code: "yaml.refused", faults: refused };

  // Failsafe: every scalar arrives as the text its author typed. Duplicate keys are found by the reader, in linear
  // time.
  const composer = new Composer({ prettyErrors: false, schema: "failsafe", uniqueKeys: false });
  const [first, second] = composer.compose(parts(tokens), true, text.length);
  const { contents, errors, warnings } = first!;
  const faults = [
    ...errors.map(inOurWords),
    ...(second === undefined ? [] : [{ ...SECOND_DOCUMENT, start: second.range[0], end: second.range[1] }]),
    ...warnings.map(inOurWords),
  ];
  return faults.length > 0 ? { ok: false, code: "yaml.syntax", faults } : { ok: true, contents };
}

function* parts(tokens: readonly string[]): Generator<CST.Token> {
  const parser = new Parser();
  for (const token of tokens) yield* parser.next(token);
  yield* parser.end();
}

const SECOND_DOCUMENT = {
  message: "there is a second document in the file",
  help: "keep one document in a file: remove the “---”",
};

/** The parser's message in our form: one sentence, lower case, no full stop. */
function inOurWords({ code, message, pos: [start, end] }: Document.Parsed["errors"][number]): TextFault {
  const [first = ""] = message.split("\n");
  const sentence = (first.charAt(0).toLowerCase() + first.slice(1)).replace(/[.:]$/, "");
  return { message: sentence, start, end, ...present({ help: HELP[code] }) };
}

const HELP: Readonly<Partial<Record<string, string>>> = { TAB_AS_INDENT: "indent with spaces" };
