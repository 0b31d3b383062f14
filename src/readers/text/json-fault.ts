/** One token of JSON with the white space before it: punctuation, a text, another value, or the end. */
const TOKEN =
  /[ \t\r\n]*(?:([{}[\],:])|("[^"\\]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\]*)*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])|(?:true|false|null)(?!\w))|$)/y;

type Expected = "value" | "value or end" | "key" | "key or end" | "colon" | "comma or end" | "nothing";

const BLANKS = /[ \t\r\n]*/y;

/** The beginning of a text or another value that is valid except that it is cut off. */
const BEGUN =
  /^(?:"[^"\\\p{Cc}]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\p{Cc}]*)*(?:\\(?:u[\da-fA-F]{0,3})?)?|-?(?:(?:0|[1-9]\d*)(?:\.\d*)?(?:[eE][+-]?)?)?|t(?:ru?)?|f(?:a(?:ls?)?)?|n(?:ul?)?)$/u;

/** Where a text stops being JSON, counted from 0, and whether its only fault is that it is cut off. */
export interface JsonFault {
  readonly at: number;
  readonly isCutOff: boolean;
}

/**
 * Where a text that JSON.parse refuses stops being JSON; if a value is cut off, the place where it begins. The messages
 * of JSON.parse differ between versions of Node.js, and not all contain a place.
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

/** The place of the first character that a text may contain only as an escape; -1 if there is none. */
function controlIn(text: string): number {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) < 0x20) return at;
  return -1;
}

/** What may follow a token; undefined if the token itself is not what was expected. */
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
