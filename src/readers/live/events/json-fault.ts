/** One token of JSON with the blanks before it: a sign, a text, another value, or the end. */
const TOKEN =
  /[ \t\r\n]*(?:([{}[\],:])|("[^"\\]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\]*)*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])|(?:true|false|null)(?!\w))|$)/y;

type Expected = "value" | "value or end" | "key" | "key or end" | "colon" | "comma or end" | "nothing";

/**
 * Where a text ceases to be JSON, counted from 0; its length where it ends too soon. What JSON.parse says of it differs
 * from version to version of Node.js, and not every message has a place.
 */
export function jsonFault(text: string): number {
  const open: string[] = [];
  let expected: Expected = "value";
  for (let at = 0; ; ) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text);
    const start = at + /^[ \t\r\n]*/.exec(text.slice(at, at + 1024))![0].length;
    if (found === null) return start;
    const [all, sign, word, value] = found;
    const control = word === undefined ? -1 : controlIn(word);
    if (control >= 0) return start + control;
    const next = after(expected, sign ?? (word === undefined ? (value === undefined ? "" : "value") : "text"), open);
    if (next === undefined) return start;
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
