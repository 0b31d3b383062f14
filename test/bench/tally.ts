import { createReadStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { StringDecoder } from "node:string_decoder";
import type { GiftPrices } from "../../src/readers/live/model/tally-result.js";
import { readLive } from "../../src/readers/live/read-live.js";
import { writeLog } from "./live-log.js";
import { compare, isInstalled, peak, said, spawned } from "./measure.js";
import { writeRealisticLog } from "./realistic-log.js";

/** Every event of these logs states its price. */
const NONE: GiftPrices = { byId: () => undefined, byName: () => undefined };

/** The worst and the best case: a log of gifts alone has no lines that could be skipped. */
const LOGS = [
  { name: "realistic log, 64 MB", write: writeRealisticLog, megabytes: 64, runs: 5 },
  { name: "realistic log, 640 MB", write: writeRealisticLog, megabytes: 640, runs: 3 },
  { name: "log of gifts alone, 64 MB", write: writeLog, megabytes: 64, runs: 5 },
  { name: "log of gifts alone, 640 MB", write: writeLog, megabytes: 640, runs: 3 },
] as const;

/** Logs read with everything that the answer shows, against programs that only add their gifts up. */
export async function measureTally(bin: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "giftworth-bench-"));
  try {
    for (const log of LOGS) await measureLog(bin, join(folder, "live.ndjson"), log);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measureLog(bin: string, log: string, { name, write, megabytes, runs }: (typeof LOGS)[number]) {
  const { coins, lines } = write(log, megabytes * 1_000_000);
  said(name, `${lines} lines, ${coins} coins`);
  const checked = (what: string, sum: number): void => {
    if (sum !== coins) throw new Error(`${what}: ${sum} coins where ${coins} were sent`);
  };
  const chunks = () => createReadStream(log, { highWaterMark: 1 << 18 });
  const ours = async (): Promise<void> => {
    const read = await readLive([{ name: log, chunks: chunks() }], { prices: NONE });
    checked("tally", read.ok ? read.value.settledCoins : Number.NaN);
  };
  const bare = async (): Promise<void> => checked("a bare loop", await summed(chunks()));
  await compare("  tally in process / a loop of JSON.parse", runs, ours, bare);

  const tally = spawned(process.execPath, [bin, "tally", log, "--json"]);
  if (isInstalled("jq"))
    await compare("  tally / jq, which only sums", runs, tally, spawned("jq", ["-n", SUM_OF_JQ, log]));
  if (isInstalled("duckdb"))
    await compare(
      "  tally / duckdb on one thread",
      runs,
      tally,
      spawned("duckdb", ["-c", SUM_OF_DUCKDB.replace("LOG", log)]),
    );
  const most = peak(bin, "tally", log, "--json");
  if (most !== undefined) said("  tally: peak memory", `${most.toFixed(0)} MB`);
}

/** The loop that most people would write: each event once, a streak at its end. */
async function summed(chunks: AsyncIterable<Buffer>): Promise<number> {
  const decoder = new StringDecoder("utf8");
  const met = new Set<string>();
  let [sum, rest] = [0, ""];
  for await (const chunk of chunks) {
    const lines = (rest + decoder.write(chunk)).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      const record = JSON.parse(line);
      const event = record.data ?? record;
      const { type, diamondCount } =
        record.data === undefined ? (event.gift ?? {}) : { ...event, type: event.giftType };
      const id = event.msgId ?? event.common.msgId;
      if (diamondCount === undefined || (type === 1 && !event.repeatEnd) || met.has(id)) continue;
      met.add(id);
      sum += diamondCount * event.repeatCount;
    }
  }
  return sum;
}

const SUM_OF_JQ = `reduce (inputs | (.data // .) | . + (.gift // {}) | select(.diamondCount != null)
  | select((.giftType // .type) != 1 or .repeatEnd == 1 or .repeatEnd == true)) as $e
  (0; . + $e.diamondCount * $e.repeatCount)`;

/** Each event once, as required; a streak at its end. */
const SUM_OF_DUCKDB = `set threads = 1; select sum(coins) from (
  select distinct coalesce(json ->> '$.data.msgId', json ->> '$.common.msgId') as id,
    coalesce(json ->> '$.data.diamondCount', json ->> '$.gift.diamondCount')::bigint
      * coalesce(json ->> '$.data.repeatCount', json ->> '$.repeatCount')::bigint as coins
  from read_ndjson_objects('LOG')
  where coalesce(json ->> '$.data.diamondCount', json ->> '$.gift.diamondCount') is not null
    and (coalesce(json ->> '$.data.giftType', json ->> '$.gift.type') <> '1'
      or coalesce(json ->> '$.data.repeatEnd', json ->> '$.repeatEnd') in ('true', '1')))`;
