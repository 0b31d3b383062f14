import type { ByteStream } from "../commands/base/streams.js";
import { realPath } from "../io/upward.js";

/** What examples are called; `example` alone is the log of a LIVE. */
const NAMED = /^example(?:-[a-z-]+\.[a-z]+)?$/;

/** The bytes of data/example-*, which are part of every installation; undefined unless only an example has that name. */
export async function exampleFile(path: string): Promise<Uint8Array | undefined> {
  if (!NAMED.test(path) || realPath(path) !== undefined) return undefined;
  const { default: examples } = await import("giftworth:examples");
  const text = examples[path === "example" ? "example-live.ndjson" : path];
  return text === undefined ? undefined : new TextEncoder().encode(text);
}

/** An example to be read like any file. */
export function exampleStream(name: string, bytes: Uint8Array): ByteStream {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield bytes.slice();
  }
  return { name, size: bytes.length, repeatable: true, chunks: { [Symbol.asyncIterator]: chunks } };
}
