import { type Outcome, Unreadable } from "../../core/diagnostic.js";
import { LiveReader } from "./live-reader.js";
import type { LogStream, ReadLiveOptions, Tallied } from "./model/tally-result.js";

/**
 * One tally of logs, in any order and split in any way. Fails with the place of the first bad line, unless
 * `skipInvalid`.
 */
export async function readLive(
  logs: Iterable<LogStream> | AsyncIterable<LogStream>,
  options: ReadLiveOptions,
): Promise<Outcome<Tallied>> {
  const reader = new LiveReader(options);
  for await (const { name, chunks, map } of logs) {
    reader.open(name, map);
    try {
      for await (const chunk of chunks) {
        if (!reader.push(chunk)) return reader.finish();
        options.onProgress?.(reader.totals());
      }
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      if (!reader.broken(error.diagnostic)) return reader.finish();
    }
  }
  return reader.finish();
}
