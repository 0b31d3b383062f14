import { constants, open } from "node:fs";
import { Socket } from "node:net";
import { promises, Readable } from "node:stream";

/**
 * A named pipe as a stream that can be ended: a stream of a file waits for bytes, and before them for a writer, where
 * nothing reaches it. Only Linux tells a writer that has not come from one that has gone; elsewhere it is waited for.
 */
export async function pipeStream(path: string): Promise<Readable> {
  const fd = await opened(path, constants.O_RDONLY | (process.platform === "linux" ? constants.O_NONBLOCK : 0));
  return new Socket({ fd, readable: true, writable: false });
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
  await promises.pipeline(Readable.from(text), new Socket({ fd, readable: false, writable: true }));
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
