/** Longer than any question; a line beyond it is not text for us. */
const LONGEST = 1024 * 1024;

/** Lines of a stream of UTF-8, without their ends and without a byte-order mark; the last may lack its end. */
export async function* lines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8");
  let rest = "";
  for await (const chunk of chunks) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = (parts.pop() ?? "").slice(0, LONGEST);
    for (const part of parts) yield part.replace(/\r$/, "");
  }
  rest += decoder.decode();
  if (rest !== "") yield rest.replace(/\r$/, "");
}
