import type { Outcome } from "../../core/diagnostic.js";
import { LiveReader } from "./live-reader.js";
import type { LogStream, ReadLiveOptions, Tallied } from "./tallied.js";

/**
 * Reads logs, in any order and however they are split, into one tally. Fails with the place of the first bad line,
 * unless `skipInvalid`.
 */
export async function readLive(
  logs: Iterable<LogStream> | AsyncIterable<LogStream>,
  options: ReadLiveOptions,
): Promise<Outcome<Tallied>> {
  const reader = new LiveReader(options);
  for (const { name, rows } of options.mapped ?? []) if (!reader.take(name, rows)) return reader.finish();
  for await (const { name, chunks } of logs) {
    reader.open(name);
    for await (const chunk of chunks) {
      if (!reader.push(chunk)) return reader.finish();
      options.onProgress?.(reader.totals());
    }
  }
  return reader.finish();
}
