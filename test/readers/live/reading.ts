import { Buffer } from "node:buffer";
import type { Diagnostic } from "../../../src/core/diagnostic.js";
import { unwrap } from "../../../src/core/diagnostic.js";
import { LiveReader } from "../../../src/readers/live/live-reader.js";
import type { GiftPrices, ReadLiveOptions, Tallied } from "../../../src/readers/live/model/tally-result.js";
import { LIMITS, type Limits } from "../../../src/readers/live/settle/ledger.js";

/** Gifts that are known; “Love you” is a name of several. */
const GIFTS = [
  { id: "5655", name: "Rose", coins: 1, streaks: true },
  { id: "6369", name: "Lion", coins: 29999, streaks: false },
  { id: "7057", name: "Helmet", coins: 10 },
  { id: "7934", name: "Heart Me", coins: 1 },
];

export const PRICES: GiftPrices = {
  byId: (id) => GIFTS.find((gift) => gift.id === id),
  byName: (name) => (name === "Love you" ? "ambiguous" : GIFTS.find((gift) => gift.name === name)),
};

/** A log as text or bytes; several are read one after the other. */
export type Log = string | Uint8Array;

interface Options extends Partial<Omit<ReadLiveOptions, "prices">> {
  readonly limits?: Partial<Limits>;
  /** Bytes in each chunk of the log. */
  readonly chunk?: number;
}

function readerOf(logs: readonly Log[], { limits, chunk, ...options }: Options): LiveReader {
  const reader = new LiveReader({ prices: PRICES, skipInvalid: false, ...options }, { ...LIMITS, ...limits });
  logs.forEach((log, index) => {
    reader.open(`log-${index + 1}`);
    const bytes = Buffer.from(log);
    const size = chunk ?? Math.max(1, bytes.length);
    for (let at = 0; at < bytes.length; at += size) reader.push(bytes.subarray(at, at + size));
  });
  return reader;
}

/** The totals of logs. */
export const tally = (logs: Log | readonly Log[], options: Options = {}): Tallied =>
  unwrap(readerOf(typeof logs === "string" || logs instanceof Uint8Array ? [logs] : logs, options).finish());

/** The fault of a log. */
export function refusal(log: Log, options: Options = {}): Diagnostic {
  const found = readerOf([log], options).finish();
  if (found.ok) throw new Error("it has no fault");
  return found.diagnostics[0]!;
}
