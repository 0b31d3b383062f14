import type { Catalogue } from "../../catalogue/model/model.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../../core/diagnostic.js";
import { present } from "../../core/present.js";
import { hasDays, readHistory } from "../../readers/counts/live-history.js";
import { livesCounted } from "../../readers/counts/live-history-from-tally.js";
import type { PastLive } from "../../readers/counts/records.js";
import { countedTwice } from "../../readers/counts/tally-duplicates.js";
import { type Counted, readTally } from "../../readers/counts/tally-json.js";
import { type FileKind, recogniseSheet, SAMPLE_BYTES } from "../../readers/recognise.js";
import { decodeText } from "../../readers/text/decode.js";
import { openSheet } from "../../readers/text/sheet.js";
import type { Inputs } from "../base/command.js";
import { countLogs, zoneGiven } from "../base/count-logs.js";
import { lookedAt } from "../base/look.js";
import { wholeTable } from "../base/peek.js";
import { countingNothing } from "../base/sheet-kind.js";
import type { ByteStream } from "../base/streams.js";

/** What has been read so far: listed LIVEs, tallies, and logs to be counted together. */
interface Shelf {
  readonly written: PastLive[];
  readonly tallies: Counted[];
  readonly logs: ByteStream[];
}

/** Past LIVEs from files of any kind: sheets of day and coins, tallies, and logs of LIVEs. */
export async function readPastLives(
  paths: readonly string[],
  timeZone: string | undefined,
  inputs: Inputs,
  catalogue: Catalogue,
): Promise<Outcome<readonly PastLive[]>> {
  const zone = await zoneGiven(timeZone, inputs);
  if (!zone.ok) return zone;
  const shelf: Shelf = { written: [], tallies: [], logs: [] };
  const faults: Diagnostic[] = [];
  for (const path of paths) {
    const opened = await inputs.open(path);
    const put = opened.ok ? await readInto(shelf, opened.value) : opened;
    if (!put.ok) faults.push(...put.diagnostics);
  }
  if (faults.length > 0) return fail(...faults);
  const logs = await countLogs(shelf.logs, present({ zone: zone.value }), inputs, catalogue);
  if (!logs.ok) return logs;
  const counted = [...shelf.tallies, ...logs.value];
  const twice = countedTwice(counted);
  if (twice.length > 0) return fail(...twice);
  const lives = [...shelf.written];
  for (const one of counted) {
    const found = livesCounted(one);
    if (!found.ok) return found;
    lives.push(...found.value);
  }
  return succeed(lives);
}

async function readInto({ written, tallies, logs }: Shelf, opened: ByteStream): Promise<Outcome<unknown>> {
  const looked = await lookedAt(opened, SAMPLE_BYTES);
  if (!looked.ok) return looked;
  const { first, found, stream } = looked.value;
  const strange = countingNothing(opened.name, found);
  if (strange !== undefined) return strange;
  if (isLog(first, found)) return succeed(logs.push(stream));
  const bytes = await wholeTable(stream);
  if (!bytes.ok) return bytes;
  const text = decodeText(opened.name, bytes.value);
  if (!text.ok) return text;
  if (found.kind === "report") {
    const tally = readTally(text.value);
    return tally.ok ? succeed(tallies.push(tally.value)) : tally;
  }
  const lives = readHistory(text.value);
  return lives.ok ? succeed(written.push(...lives.value)) : lives;
}

/** Whether a file is a LIVE log, by its first bytes: event records, or the table of a recorder. */
function isLog(first: Uint8Array, { kind }: FileKind): boolean {
  if (kind === "report") return false;
  const text = new TextDecoder().decode(first);
  if (kind === "json") return !hasDays(text);
  const sheet = openSheet({ name: "", text });
  return sheet.ok && recogniseSheet(sheet.value.head) === "log";
}
