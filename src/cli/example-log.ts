import type { ByteStream } from "../commands/base/command.js";

/** What the built-in log goes by, where no file is called so. */
export const EXAMPLE = "example";

/** data/example-live.ndjson, which is to be had wherever giftworth is. */
export async function exampleLog(): Promise<ByteStream> {
  const { default: text } = await import("giftworth:example-log");
  const bytes = new TextEncoder().encode(text);
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield bytes.slice();
  }
  return { name: EXAMPLE, size: bytes.length, repeatable: true, chunks: { [Symbol.asyncIterator]: chunks } };
}
