import { CLEAR, say } from "./say.js";
import type { Terminal } from "./terminal.js";

type Chunks = AsyncIterable<Uint8Array>;

/** From now on an interruption is said before it ends the program; what comes back leaves it to the system again. */
function told({ err, onInterrupt }: Terminal): () => void {
  return onInterrupt((_, pass) => {
    say(err, `${err.isTTY ? CLEAR : ""}giftworth: interrupted\n`).then(pass);
  });
}

/**
 * Tells of an interruption from the first byte wanted to the last, or for as long as a promise is waited for. Nowhere
 * else: in work without a wait, and in a write that waits for its reader, a listener would only keep the signal away.
 */
export function telling(terminal: Terminal) {
  let stop: () => void = () => undefined;
  let readers = 0;
  const begin = (): void => {
    if (readers++ === 0) stop = told(terminal);
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

/** The same, but only while the next bytes are waited for: what is made of them is written before more are wanted. */
export async function* waitedFor(chunks: Chunks, terminal: Terminal): AsyncGenerator<Uint8Array> {
  const source = chunks[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await source.next().finally(told(terminal));
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    await source.return?.();
  }
}
