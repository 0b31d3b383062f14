import type { Catalogue } from "../../catalogue/model/model.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../../core/diagnostic.js";
import { type TimeZone, zoneNamed } from "../../core/time-zone.js";
import { type Counted, countedIn } from "../../readers/counts/tally-json.js";
import type { ReadLiveOptions } from "../../readers/live/model/tally-result.js";
import type { Inputs } from "./command.js";
import type { ByteStream } from "./streams.js";

/** The time zone that is stated, if any; fails if there is none of that name. */
export const zoneGiven = async (
  name: string | undefined,
  { timeZones }: Pick<Inputs, "timeZones">,
): Promise<Outcome<TimeZone | undefined>> =>
  name === undefined ? succeed(undefined) : zoneNamed(name, await timeZones());

/** The count of all logs together, since a log may replay gifts of another; empty without logs. */
export async function countLogs(
  logs: readonly ByteStream[],
  how: Pick<ReadLiveOptions, "skipInvalid" | "strict" | "zone">,
  { progress }: Pick<Inputs, "progress">,
  catalogue: Catalogue,
): Promise<Outcome<readonly Counted[]>> {
  if (logs.length === 0) return succeed([]);
  const [{ readLive }, { giftPrices }] = await Promise.all([
    import("../../readers/live/read-live.js"),
    import("../../gifts/gift-price-index.js"),
  ]);
  const onProgress = ({ bytes }: { readonly bytes: number }): void =>
    progress(`${Math.floor(bytes / 1_000_000)} MB of logs`);
  const tallied = await readLive(logs, { prices: giftPrices(catalogue), onProgress, ...how });
  progress(null);
  if (!tallied.ok) return tallied;
  const strange = tallied.value.notes.filter(({ code }) => code === "log.unrecognised");
  if (strange.length > 0) return fail(...strange.map(({ message }) => strangeLog(message)));
  return succeed([countedIn(logs.map(({ name }) => name).join(", "), tallied.value)]);
}

const strangeLog = (message: string): Diagnostic => ({
  code: "sheet.unknown",
  severity: "error",
  message,
  help: "leave it out, or name a log",
});
