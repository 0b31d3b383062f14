import { constants, open } from "node:fs";
import { Socket } from "node:net";
import type { Readable } from "node:stream";

/**
 * A named pipe as a stream that can be ended: a stream of a file waits for bytes, and before them for a writer, where
 * nothing reaches it. Only Linux tells a writer that has not come from one that has gone; elsewhere it is waited for.
 */
export async function pipeStream(path: string): Promise<Readable> {
  const flags = constants.O_RDONLY | (process.platform === "linux" ? constants.O_NONBLOCK : 0);
  const fd = await new Promise<number>((resolve, reject) => {
    open(path, flags, (error, opened) => (error ? reject(error) : resolve(opened)));
  });
  return new Socket({ fd, readable: true, writable: false });
}
