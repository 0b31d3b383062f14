import { fail, type Outcome, succeed } from "../../core/diagnostic.js";
import type { SourceFile } from "../../core/source.js";
import { notJson } from "../text/json.js";

/** The value of a JSON text. Numbers of more than 15 digits become texts, so that ids keep all digits. */
export function parsedJson(file: SourceFile): Outcome<unknown> {
  const { text } = file;
  try {
    return succeed<unknown>(JSON.parse(LONG_NUMBER.test(text) ? longNumbersQuoted(text) : text));
  } catch {
    const damaged = /^\s*[{[]/.test(text)
      ? `correct it there, or ${AGAIN}`
      : "name the JSON file or the zip you got from TikTok";
    return fail(notJson(file, { code: "export.invalid", damaged, cutOff: AGAIN }));
  }
}

const AGAIN = "download the export again, and choose JSON as its file format";

const LONG_NUMBER = /[:[,]\s*-?\d{16}/;

/** The same text with long whole numbers in quotes, except within strings. */
function longNumbersQuoted(text: string): string {
  const parts: string[] = [];
  for (let at = 0; at < text.length; ) {
    const quote = text.indexOf('"', at);
    const start = quote === -1 ? text.length : quote;
    parts.push(text.slice(at, start).replace(/(?<![\d.eE+-])-?\d{16,}(?![\d.eE+-])/g, '"$&"'));
    at = stringEnd(text, start);
    parts.push(text.slice(start, at));
  }
  return parts.join("");
}

/** The end of the string that begins at a quote: after the next quote that is not escaped. */
function stringEnd(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text[at - 1 - slashes] === "\\") slashes++;
    if (slashes % 2 === 0) return at + 1;
  }
  return text.length;
}
