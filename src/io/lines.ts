/** Longer than any question; a line beyond it is not text for us. */
const LONGEST = 1024 * 1024;

/** As much of a line that is too long as serves to recognise it. */
const SHOWN = 80;

/** A line of text. */
export interface Line {
  /** Without its end; only its beginning where it is too long. */
  readonly text: string;
  readonly tooLong: boolean;
}

/** Lines of a stream of UTF-8, without a byte-order mark; the last may lack its end. */
export async function* lines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  const decoder = new TextDecoder("utf-8");
  let rest = "";
  for await (const chunk of chunks) {
    const parts = decoder.decode(chunk, { stream: true }).split("\n");
    for (const [index, part] of parts.entries()) {
      // What comes after is no more kept than needed to know, when the end comes, that the line is too long.
      if (rest.length <= LONGEST) rest += part;
      if (index === parts.length - 1) break;
      yield lineOf(rest);
      rest = "";
    }
  }
  rest += decoder.decode();
  if (rest !== "") yield lineOf(rest);
}

const lineOf = (text: string): Line =>
  text.length > LONGEST
    ? { text: `${text.slice(0, SHOWN)}…`, tooLong: true }
    : { text: text.replace(/\r$/, ""), tooLong: false };
