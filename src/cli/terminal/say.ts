import type { Stream } from "./terminal.js";

/** Says something beside the answer. That nobody can hear it is no failure: the status still says it. */
export const say = ({ write }: Pick<Stream, "write">, text: string): Promise<void> =>
  write(text).catch(() => undefined);

/** To the beginning of the line, and nothing left on it. */
export const CLEAR = "\r\u001B[2K";
