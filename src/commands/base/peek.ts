import { type Outcome, succeed, Unreadable } from "../../core/diagnostic.js";
import { MOST_TABLE, tableTooLarge } from "../../readers/text/decode.js";
import type { ByteStream } from "./streams.js";

/**
 * The first bytes of a stream, and the stream still complete: if it breaks, its reader sees that too. A file is closed
 * until it is read, since many at once would exceed the system's limit of open files.
 */
export async function peek(
  stream: ByteStream,
  most: number,
): Promise<{ readonly first: Uint8Array; readonly stream: ByteStream }> {
  const source = stream.chunks[Symbol.asyncIterator]();
  const taken: Uint8Array[] = [];
  let size = 0;
  let broken: Unreadable | undefined;
  while (size < most && broken === undefined) {
    const next = await source.next().catch((error: unknown) => {
      if (!(error instanceof Unreadable)) throw error;
      broken = error;
      return { done: true, value: undefined } as const;
    });
    if (next.done === true) break;
    taken.push(Uint8Array.from(next.value));
    size += next.value.length;
  }
  const first = joined(taken).subarray(0, most);
  if (stream.repeatable === true) {
    await source.return?.();
    return { first, stream };
  }
  const rest: AsyncIterable<Uint8Array> = { [Symbol.asyncIterator]: () => source };
  async function* again(): AsyncGenerator<Uint8Array> {
    try {
      yield* taken;
      if (broken !== undefined) throw broken;
      yield* rest;
    } finally {
      // A reader that stops within the first bytes must also close the source, or a pipe would be waited for.
      await source.return?.();
    }
  }
  return { first, stream: { ...stream, chunks: again() } };
}

/** All bytes of a table; fails without reading on if there are more than MOST_TABLE. */
export async function wholeTable({ name, chunks }: ByteStream): Promise<Outcome<Uint8Array>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > MOST_TABLE) return tableTooLarge(name);
    parts.push(Uint8Array.from(chunk));
  }
  return succeed(joined(parts));
}

/** Bytes as a stream. */
export async function* streamed(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
