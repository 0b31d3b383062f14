import type { Stream } from "./terminal.js";

/** Writes a message beside the answer. If that fails it is ignored: the exit status still shows the result. */
export const say = ({ write }: Pick<Stream, "write">, text: string): Promise<void> =>
  write(text).catch(() => undefined);

/** Moves to the start of the line and clears it. */
export const CLEAR = "\r\u001B[2K";
