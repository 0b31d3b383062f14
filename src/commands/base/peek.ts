import { type Outcome, succeed, Unreadable } from "../../core/diagnostic.js";
import { MOST_TABLE, tableTooLarge } from "../../readers/text/decode.js";
import type { ByteStream } from "./command.js";

/**
 * The first bytes of a stream, and the stream as if nobody had looked: where it breaks, its reader meets that too. A file is not held open until it is read: where
 * there are many, the system would not have so many open at once.
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
      // Whoever stops among the bytes that were looked at leaves the source too, or a pipe would be waited for.
      await source.return?.();
    }
  }
  return { first, stream: { ...stream, chunks: again() } };
}

/** All of a table's stream, unless it is larger than tables are; then nothing more is read of it. */
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

/** Bytes that were read, as a stream of them. */
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
