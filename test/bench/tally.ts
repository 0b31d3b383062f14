import { createReadStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { StringDecoder } from "node:string_decoder";
import type { GiftPrices } from "../../src/readers/live/model/tally-result.js";
import { readLive } from "../../src/readers/live/read-live.js";
import { writeLog } from "./live-log.js";
import { compare, isInstalled, peak, said, spawned } from "./measure.js";

const MEGABYTES = 512;

/** Every event of this log states its price. */
const NONE: GiftPrices = { byId: () => undefined, byName: () => undefined };

/** A log of LIVEs, read with everything that is told of it, against programs that only add its gifts up. */
export async function measureTally(bin: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "giftworth-bench-"));
  try {
    const log = join(folder, "live.ndjson");
    const { coins, lines } = writeLog(log, MEGABYTES * 1_000_000);
    said("a log of LIVEs", `${MEGABYTES} MB, ${lines} gifts`);
    const checked = (what: string, sum: number): void => {
      if (sum !== coins) throw new Error(`${what}: ${sum} coins where ${coins} were sent`);
    };
    const chunks = () => createReadStream(log, { highWaterMark: 1 << 18 });
    const ours = async (): Promise<void> => {
      const read = await readLive([{ name: log, chunks: chunks() }], { prices: NONE });
      checked("tally", read.ok ? read.value.settledCoins : Number.NaN);
    };
    const bare = async (): Promise<void> => checked("a bare loop", await summed(chunks()));
    await compare("tally in process / a bare loop", 5, ours, bare);

    const tally = spawned(process.execPath, [bin, "tally", log, "--json"]);
    if (isInstalled("jq"))
      await compare("tally / jq, which only sums", 3, tally, spawned("jq", ["-n", SUM_OF_JQ, log]));
    const query = SUM_OF_DUCKDB.replace("LOG", log);
    if (isInstalled("duckdb"))
      await compare("tally / duckdb, which only sums", 3, tally, spawned("duckdb", ["-c", query]));
    const most = peak(bin, "tally", log, "--json");
    if (most !== undefined) said("tally: peak memory", `${most.toFixed(0)} MB`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The loop anybody would write: no event read twice, no streak left open, as in this log. */
async function summed(chunks: AsyncIterable<Buffer>): Promise<number> {
  const decoder = new StringDecoder("utf8");
  let [sum, rest] = [0, ""];
  for await (const chunk of chunks) {
    const lines = (rest + decoder.write(chunk)).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      const { gift, repeatEnd, repeatCount } = JSON.parse(line);
      if (gift.type !== 1 || repeatEnd === 1) sum += gift.diamondCount * repeatCount;
    }
  }
  return sum;
}

const SUM_OF_JQ =
  "reduce (inputs | select(.gift.type != 1 or .repeatEnd == 1)) as $e (0; . + $e.gift.diamondCount * $e.repeatCount)";

const SUM_OF_DUCKDB =
  "select sum(gift.diamondCount * repeatCount) from read_json('LOG') where gift.type <> 1 or repeatEnd = 1";
