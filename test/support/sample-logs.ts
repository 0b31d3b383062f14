import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A log in test/samples/logs, and its totals. */
export interface SampleLog {
  readonly file: string;
  readonly settled: number;
  readonly unfinished: number;
  readonly duplicates: number;
  readonly badLines: readonly number[];
  readonly unpriced: readonly { readonly id: string; readonly count: number }[];
  /** Coins of each gift, settled or not. */
  readonly gifts: Readonly<Record<string, number>>;
}

const log = (file: string, settled: number, gifts: SampleLog["gifts"], rest: Partial<SampleLog> = {}): SampleLog => ({
  file,
  settled,
  unfinished: 0,
  duplicates: 0,
  badLines: [],
  unpriced: [],
  gifts,
  ...rest,
});

/** Rose 1, 2, 3 and its end at 3, then a Lion: 3 + 29,999. */
const SAME_WORK = ["flat", "common", "proto", "python", "tikfinity"].map((layout) =>
  log(`same-work-${layout}.ndjson`, 30_002, { Rose: 3, Lion: 29_999 }),
);

/** Every difficulty in a log of its own. */
export const SAMPLE_LOGS: readonly SampleLog[] = [
  ...SAME_WORK,
  // Mia's streak ends at 6 and Tom's at 3; both have the same name.
  log("two-senders-one-streak.ndjson", 9, { Rose: 9 }),
  // Five Roses whose end never came.
  log("lost-end.ndjson", 29_999, { Rose: 5, Lion: 29_999 }, { unfinished: 5 }),
  // Rose 1, its end at 8 and a Lion, and all three again: 8 + 29,999.
  log("replayed.ndjson", 30_007, { Rose: 8, Lion: 29_999 }, { duplicates: 3 }),
  // Events that do not mention an end have none: 2 at the event that does.
  log("without-ends.ndjson", 2, { Rose: 2 }),
  // Two gifts of one name, each by its id: 199 + 1.
  log("one-name-two-prices.ndjson", 200, { "Love You": 199, "Love you": 1 }),
  // Two Roses, and three gifts without a known price.
  log("without-price.ndjson", 2, { Rose: 2 }, { unpriced: [{ id: "9999003", count: 3 }] }),
  // Four Roses among a like, a chat and an empty line; the fifth line is not JSON, and the sixth is cut.
  log("noise-and-damage.ndjson", 4, { Rose: 4 }, { badLines: [5, 6] }),
  // Neither ids nor prices: 6 + 29,999.
  log("recorder.csv", 30_005, { Rose: 6, Lion: 29_999 }),
];

/** The path of a sample. */
export const sampleLog = (file: string): string => join("test/samples/logs", file);

/** The bytes of a sample. */
export const bytesOf = ({ file }: SampleLog): Uint8Array => readFileSync(sampleLog(file));
