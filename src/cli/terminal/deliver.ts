import type { Stream, Terminal } from "./terminal.js";

/** Shows a long text in the pager of a terminal; prints it where there is none. */
export async function pageThrough(text: string, { out, env }: Terminal): Promise<void> {
  const isShown = out.page !== undefined && (await (await import("./pager.js")).paged(text, out.page, env));
  if (!isShown) await taken(out, [text]);
}

/** Writes an answer in parts. A reader that has gone is not a failure and does not change the status. */
export async function taken(stream: Stream, text: Iterable<string>): Promise<void> {
  try {
    for (const part of text) await stream.write(part);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPIPE") throw error;
  }
}
