import { closeSync, constants, open, openSync, readSync, writeSync } from "node:fs";

/*
 * A thread that waits for the other end of a pipe cannot be stopped, and not every runtime can watch a pipe without a
 * thread. So nothing blocks: an operation that would have to wait is tried again a little later.
 */

/** The longest wait before another try, in milliseconds. */
const LATEST = 50;

/** How many tries follow at once, so that reading does not pause for a writer that keeps up. */
const AT_ONCE = 32;

const again = (tries: number): Promise<void> =>
  new Promise((resolve) => {
    if (tries < AT_ONCE) setImmediate(resolve);
    else setTimeout(resolve, Math.min(LATEST, tries - AT_ONCE + 1));
  });

/** The result of an operation; undefined if it would have to wait. */
function unlessItWaits(operation: () => number): number | undefined {
  try {
    return operation();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EAGAIN") return undefined;
    throw error;
  }
}

/**
 * The bytes of a named pipe, from its first writer to its last; each chunk is valid until the next is requested.
 * Closing ends them, even if no writer has opened the pipe.
 */
export function pipeFlow(path: string): {
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly close: () => void;
} {
  let closed = false;
  let awaited = false;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    awaited = true;
    const fd = await withWriter(path).finally(() => {
      awaited = false;
    });
    const bytes = Buffer.allocUnsafe(CHUNK);
    try {
      for (let tries = 0; !closed; tries++) {
        const size = unlessItWaits(() => readSync(fd, bytes));
        if (size === 0) return;
        if (size === undefined) await again(tries);
        else {
          yield bytes.subarray(0, size);
          tries = 0;
        }
      }
    } finally {
      closeSync(fd);
    }
  }
  const close = async (): Promise<void> => {
    closed = true;
    for (let tries = 0; awaited; tries++) {
      comeAndGo(path);
      await again(tries);
    }
  };
  return { chunks: chunks(), close: () => void close() };
}

/** The capacity of a pipe. */
const CHUNK = 64 * 1024;

/** Opens a pipe for reading once it has a writer, which may have gone again by then. */
async function withWriter(path: string): Promise<number> {
  const held = await opened(path, constants.O_RDONLY);
  try {
    return openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  } finally {
    closeSync(held);
  }
}

/** Ends the wait for a writer by opening the pipe as one. */
function comeAndGo(path: string): void {
  try {
    closeSync(openSync(path, constants.O_WRONLY | constants.O_NONBLOCK));
  } catch {
    // No reader is waiting, yet or any more.
  }
}

/** How often a pipe without a reader is tried, and the milliseconds between tries. */
const TRIES = 40;
const APART = 50;

/**
 * Writes the parts of a text to a pipe as fast as its reader takes them. Waits two seconds at most for a reader that is
 * just starting: longer, and the program would seem to hang if none ever opens the pipe.
 */
export async function writePipe(
  path: string,
  text: Iterable<string>,
  pause: (milliseconds: number) => Promise<void>,
): Promise<void> {
  const fd = await withReader(path, pause);
  try {
    for (const part of text) await writeAll(fd, Buffer.from(part));
  } finally {
    closeSync(fd);
  }
}

async function writeAll(fd: number, bytes: Buffer): Promise<void> {
  for (let done = 0, tries = 0; done < bytes.length; tries++) {
    const size = unlessItWaits(() => writeSync(fd, bytes, done));
    if (size === undefined) await again(tries);
    else {
      done += size;
      tries = 0;
    }
  }
}

/** Opens a pipe for writing; throws ENXIO if no reader opens it in time. */
async function withReader(path: string, pause: (milliseconds: number) => Promise<void>): Promise<number> {
  for (let left = TRIES; ; left--) {
    try {
      return await opened(path, constants.O_WRONLY | constants.O_NONBLOCK);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENXIO" || left === 0) throw error;
      await pause(APART);
    }
  }
}

const opened = (path: string, flags: number): Promise<number> =>
  new Promise((resolve, reject) => {
    open(path, flags, (error, fd) => (error ? reject(error) : resolve(fd)));
  });
