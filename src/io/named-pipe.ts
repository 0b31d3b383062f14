import { closeSync, constants, open, openSync, readSync, writeSync } from "node:fs";

/*
 * Nothing reaches a thread that waits for the other end of a pipe, and not every engine hears of one without a thread.
 * So nothing is waited for: what cannot be done yet is tried again a little later.
 */

/** Milliseconds until it is tried again, at most. */
const LATEST = 50;

/** How often it is tried again at once: whoever writes as fast as it is read is never waited for. */
const AT_ONCE = 32;

const again = (tries: number): Promise<void> =>
  new Promise((resolve) => {
    if (tries < AT_ONCE) setImmediate(resolve);
    else setTimeout(resolve, Math.min(LATEST, tries - AT_ONCE + 1));
  });

/** What an operation comes to; undefined where it would have to wait. */
function unlessItWaits(operation: () => number): number | undefined {
  try {
    return operation();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EAGAIN") return undefined;
    throw error;
  }
}

/**
 * The bytes of a named pipe, from its first writer to its last; each chunk is good until the next is asked for. Closed,
 * they end, whether a writer has come or not.
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

/** As much as a pipe holds. */
const CHUNK = 64 * 1024;

/** Opened for reading once there is a writer, who may already have gone. */
async function withWriter(path: string): Promise<number> {
  const held = await opened(path, constants.O_RDONLY);
  try {
    return openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  } finally {
    closeSync(held);
  }
}

/** Ends the wait for a writer by being one. */
function comeAndGo(path: string): void {
  try {
    closeSync(openSync(path, constants.O_WRONLY | constants.O_NONBLOCK));
  } catch {
    // Nobody waits yet, or any longer.
  }
}

/** How often a pipe is tried that has no reader yet, and after how many milliseconds again. */
const TRIES = 40;
const APART = 50;

/**
 * Writes the parts of a text to a pipe as fast as its reader takes them. A reader that is being started beside us is
 * waited for, two seconds at most: one that never comes would be waited for where nothing is seen to happen.
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

/** Opened for writing; fails with ENXIO where no reader has come. */
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
