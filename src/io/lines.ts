/** The longest line that is read; no question is as long. */
const LONGEST = 1024 * 1024;

/** How much of a line that is too long is kept, enough to recognize it. */
const SHOWN = 80;

/** A line of text. */
export interface Line {
  /** The line without its end; only its beginning if it is too long, with replacement characters if it is not UTF-8. */
  readonly text: string;
  readonly fault?: "too long" | "not UTF-8";
}

/** The lines of a UTF-8 stream, without its byte-order mark; the last line may have no line break. */
export async function* lines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  // Latin-1, one character per byte, until the line is whole: a chunk may end inside a UTF-8 character.
  let rest = "";
  for await (const chunk of chunks) {
    const parts = Buffer.from(chunk).toString("latin1").split("\n");
    for (const [index, part] of parts.entries()) {
      // Past the limit nothing more is kept; the length already shows that the line is too long.
      if (rest.length <= LONGEST) rest += part;
      if (index === parts.length - 1) break;
      yield lineOf(rest);
      rest = "";
    }
  }
  if (rest !== "") yield lineOf(rest);
}

const lineOf = (bytes: string): Line => {
  if (bytes.length > LONGEST) return { text: `${decoded(bytes.slice(0, SHOWN), false)}…`, fault: "too long" };
  try {
    return { text: decoded(bytes, true).replace(/\r$/, "") };
  } catch {
    return { text: decoded(bytes, false).replace(/\r$/, ""), fault: "not UTF-8" };
  }
};

const decoded = (bytes: string, fatal: boolean): string =>
  new TextDecoder("utf-8", { fatal }).decode(Buffer.from(bytes, "latin1"));
