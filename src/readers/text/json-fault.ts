/** One token of JSON with the blanks before it: a sign, a text, another value, or the end. */
const TOKEN =
  /[ \t\r\n]*(?:([{}[\],:])|("[^"\\]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\]*)*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])|(?:true|false|null)(?!\w))|$)/y;

type Expected = "value" | "value or end" | "key" | "key or end" | "colon" | "comma or end" | "nothing";

const BLANKS = /[ \t\r\n]*/y;

/** A text or another value as far as it goes, where the end of the whole text is the only thing wrong with it. */
const BEGUN =
  /^(?:"[^"\\\p{Cc}]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\p{Cc}]*)*(?:\\(?:u[\da-fA-F]{0,3})?)?|-?(?:(?:0|[1-9]\d*)(?:\.\d*)?(?:[eE][+-]?)?)?|t(?:ru?)?|f(?:a(?:ls?)?)?|n(?:ul?)?)$/u;

/** Where a text ceases to be JSON, counted from 0, and whether nothing is wrong but that it ends there. */
export interface JsonFault {
  readonly at: number;
  readonly isCutOff: boolean;
}

/**
 * Finds where a text that JSON.parse refuses ceases to be JSON; the place of what is cut off is where it begins. What
 * JSON.parse says of it differs from version to version of Node.js, and not every message has a place.
 */
export function jsonFault(text: string): JsonFault {
  const open: string[] = [];
  let expected: Expected = "value";
  for (let at = 0; ; ) {
    TOKEN.lastIndex = BLANKS.lastIndex = at;
    const found = TOKEN.exec(text);
    const start = at + BLANKS.exec(text)![0].length;
    if (found === null) {
      const kind = text[start] === '"' ? "text" : "value";
      const fits = after(expected, kind, [...open]) !== undefined;
      return { at: start, isCutOff: fits && BEGUN.test(text.slice(start).trimEnd()) };
    }
    const [all, sign, word, value] = found;
    const control = word === undefined ? -1 : controlIn(word);
    if (control >= 0) return { at: start + control, isCutOff: false };
    const next = after(expected, sign ?? (word === undefined ? (value === undefined ? "" : "value") : "text"), open);
    if (next === undefined) return { at: start, isCutOff: start === text.length };
    expected = next;
    at += all.length;
  }
}

/** The first character that may stand in a text only as an escape. */
function controlIn(text: string): number {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) < 0x20) return at;
  return -1;
}

/** What may follow a token where something is expected; undefined where it may not stand there. */
function after(expected: Expected, token: string, open: string[]): Expected | undefined {
  const ends = expected.endsWith("or end");
  if ((token === "}" || token === "]") && ends && open.at(-1) === (token === "}" ? "{" : "[")) {
    open.pop();
    return open.length === 0 ? "nothing" : "comma or end";
  }
  if (expected === "comma or end" && token === ",") return open.at(-1) === "{" ? "key" : "value";
  if (expected === "colon") return token === ":" ? "value" : undefined;
  if (expected === "key" || expected === "key or end") return token === "text" ? "colon" : undefined;
  if (expected !== "value" && expected !== "value or end") return undefined;
  if (token === "{" || token === "[") {
    open.push(token);
    return token === "{" ? "key or end" : "value or end";
  }
  if (token !== "text" && token !== "value") return undefined;
  return open.length === 0 ? "nothing" : "comma or end";
}
