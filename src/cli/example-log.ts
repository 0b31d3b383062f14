import type { ByteStream } from "../commands/base/streams.js";

/** The name of the built-in log, unless a file has that name. */
export const EXAMPLE = "example";

/** The log data/example-live.ndjson, which is part of every installation. */
export async function exampleLog(): Promise<ByteStream> {
  const { default: text } = await import("giftworth:example-log");
  const bytes = new TextEncoder().encode(text);
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield bytes.slice();
  }
  return { name: EXAMPLE, size: bytes.length, repeatable: true, chunks: { [Symbol.asyncIterator]: chunks } };
}
