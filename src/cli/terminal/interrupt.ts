import { CLEAR, say } from "./say.js";
import type { Terminal } from "./terminal.js";

type Chunks = AsyncIterable<Uint8Array>;

/** Prints a message before an interruption ends the program, until the returned function is called. */
function announceInterrupt({ err, onInterrupt }: Terminal): () => void {
  return onInterrupt((_, pass) => {
    say(err, `${err.isTTY ? CLEAR : ""}giftworth: interrupted\n`).then(pass);
  });
}

/**
 * Reports an interruption while bytes are read or a promise is awaited. Nowhere else: during synchronous work, or a
 * write that waits for its reader, a listener would only block the signal.
 */
export function telling(terminal: Terminal) {
  let stop: () => void = () => undefined;
  let readers = 0;
  const begin = (): void => {
    if (readers++ === 0) stop = announceInterrupt(terminal);
  };
  const end = (): void => {
    if (--readers === 0) stop();
  };
  async function* from(chunks: Chunks): AsyncGenerator<Uint8Array> {
    begin();
    try {
      yield* chunks;
    } finally {
      end();
    }
  }
  return {
    while<T>(waited: Promise<T>): Promise<T> {
      begin();
      return waited.finally(end);
    },
    reading: (chunks: Chunks): Chunks => ({ [Symbol.asyncIterator]: () => from(chunks) }),
  };
}

/** Chunks that report an interruption only while the next one is awaited, for answers written between chunks. */
export async function* waitedFor(chunks: Chunks, terminal: Terminal): AsyncGenerator<Uint8Array> {
  const source = chunks[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await source.next().finally(announceInterrupt(terminal));
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    await source.return?.();
  }
}
