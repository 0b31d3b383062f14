/** Longer than any question; a line beyond it is not text for us. */
const LONGEST = 1024 * 1024;

/** As much of a line that is too long as serves to recognise it. */
const SHOWN = 80;

/** A line of text. */
export interface Line {
  /** Without its end; only its beginning where it is too long, and what can be read of it where it is not UTF-8. */
  readonly text: string;
  readonly fault?: "too long" | "not UTF-8";
}

/** Lines of a stream of UTF-8, without a byte-order mark; the last may lack its end. */
export async function* lines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  // One character a byte until the line is whole: only then can a character be broken.
  let rest = "";
  for await (const chunk of chunks) {
    const parts = Buffer.from(chunk).toString("latin1").split("\n");
    for (const [index, part] of parts.entries()) {
      // What comes after is no more kept than needed to know, when the end comes, that the line is too long.
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
