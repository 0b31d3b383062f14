import type { Catalogue } from "../../catalogue/model/model.js";
import { type Diagnostic, fail, failure, type Outcome, succeed } from "../../core/diagnostic.js";
import { present } from "../../core/present.js";
import type { LiveTotals, LogStream, Tallied } from "../../readers/live/model/tally-result.js";
import { grouped } from "../../render/text/figures.js";
import { command, type Inputs } from "../base/command.js";
import { zoneGiven } from "../base/count-logs.js";
import { asGiven, MISSIONS, MONEY, READING, SHARE, shareGiven, TABLES } from "../base/option-groups.js";
import type { OptionValues } from "../base/options.js";
import type { ByteStream } from "../base/streams.js";
import { tallyLayout } from "./layout.js";
import { COLUMNS, GROUPS } from "./lists.js";
import type { TallyQuery } from "./query.js";

const LOGS = ["groupBy", "top", "goal", "minutes", "receiver", "appTotal", ...READING, "follow", ...TABLES] as const;
const PAYOUT = ["region", "model", "agency", "withholding", "method"] as const;
const OPTIONS = [...LOGS, ...PAYOUT, ...SHARE, ...MISSIONS, ...MONEY] as const;

/** A query before its logs are read. */
type Asked = Omit<TallyQuery, "tallied"> & {
  readonly tallied?: Tallied;
  readonly skipInvalid?: boolean;
  readonly strict?: boolean;
  readonly follow?: boolean;
  /** Files that describe the columns of tables. */
  readonly columns?: readonly string[];
  /** The sheet of an Excel file, by name or number. */
  readonly sheet?: string;
};

export const tallyCommand = command({
  options: OPTIONS,
  columns: COLUMNS.gifts,
  list: "gifts",
  listing: ({ groupBy = "gift" }) => ({ list: GROUPS[groupBy], columns: COLUMNS[GROUPS[groupBy]] }),
  query: readQuery,
  read: withLogs,
  // The payout is also shown in local money.
  run: async ({ tallied, ...query }, catalogue) =>
    (await import("./report.js")).tally({ ...query, tallied: tallied! }, catalogue),
  layout: tallyLayout,
  isNo: ({ unreadGifts }) => unreadGifts.count > 0,
  schema: async () => (await import("./schema.js")).tallySchema,
});

function readQuery(words: readonly string[], values: OptionValues<(typeof OPTIONS)[number]>): Outcome<Asked> {
  if (words.includes("-") && words.length > 1) {
    const message = "standard input cannot be combined with other logs: their order is unknown";
    return failure("arg.conflict", message, "name only files, or pipe them all in");
  }
  return succeed({
    logs: words,
    ...asGiven(values, [...LOGS, ...PAYOUT, ...MONEY]),
    ...shareGiven(values),
    asOf: values.asOf,
  });
}

async function withLogs(query: Asked, inputs: Inputs, catalogue: Catalogue): Promise<Outcome<Asked>> {
  const zone = await zoneGiven(query.timeZone, inputs);
  if (!zone.ok) return zone;
  const logs = await (query.follow === true ? following(query, inputs, catalogue) : opened(query, inputs));
  if (!logs.ok) return logs;
  const [{ readLive }, { giftPrices }] = await Promise.all([
    import("../../readers/live/read-live.js"),
    import("../../gifts/gift-price-index.js"),
  ]);
  const { streams, count, onProgress } = logs.value;
  const { skipInvalid = false, strict = false, follow: grows = false } = query;
  const options = {
    prices: giftPrices(catalogue),
    skipInvalid,
    grows,
    strict,
    ...present({ zone: zone.value }),
    onProgress,
  };
  const tallied = await readLive(streams, options).finally(() => inputs.progress(null));
  if (!tallied.ok) return tallied;
  const strange = tallied.value.notes.filter(({ code }) => code === "log.unrecognised");
  // Logs without any recognized record are not LIVEs with 0 coins; a followed log may still get records.
  const none = strange.length > 0 && strange.length === count && !skipInvalid;
  return none ? fail(...strange.map(({ message }) => noLog(message))) : succeed({ ...query, tallied: tallied.value });
}

const noLog = (message: string): Diagnostic => ({
  code: "log.invalid",
  severity: "error",
  message,
  help: "use giftworth spent for TikTok's personal export, giftworth reconcile for sheets and statements; --skip-invalid counts nothing",
});

/** Logs to be read, and a listener for progress. */
interface Logs {
  readonly streams: Iterable<LogStream> | AsyncIterable<LogStream>;
  /** The number of logs; absent for a followed log, which may begin anew. */
  readonly count?: number;
  readonly onProgress: (totals: LiveTotals) => void;
}

async function opened(query: Asked, inputs: Inputs): Promise<Outcome<Logs>> {
  const { open, progress } = inputs;
  const opened = await Promise.all(query.logs.map(open));
  const faults = opened.flatMap((one) => (one.ok ? [] : one.diagnostics));
  if (faults.length > 0) return fail(...faults);
  const streams = named(opened.flatMap((one) => (one.ok ? [one.value] : [])));
  const size = sizeOf(streams);
  const onProgress = (totals: LiveTotals): void => progress(progressText(totals, size));
  const sorted = await (await import("./open-logs.js")).sortedOut(streams, query, inputs);
  return sorted.ok ? succeed({ streams: sorted.value, count: sorted.value.length, onProgress }) : sorted;
}

/** Streams in which the same file has one name, the first: rows without an id are identified by file and line. */
function named(streams: readonly ByteStream[]): readonly ByteStream[] {
  const names = new Map<string, string>();
  return streams.map((stream) => {
    const path = stream.path ?? stream.name;
    const name = names.get(path) ?? stream.name;
    names.set(path, name);
    return { ...stream, name };
  });
}

async function following(query: Asked, inputs: Inputs, catalogue: Catalogue): Promise<Outcome<Logs>> {
  const [path, second] = query.logs;
  if (path === undefined || second !== undefined)
    return failure("arg.conflict", "--follow follows one log", "name one log, or - for a pipe");
  const { liveProgress } = await import("./follow-status.js");
  const { statusOf } = await import("./layout-follow-status.js");
  const standings = liveProgress(query, catalogue);
  if (!standings.ok) return standings;
  const map = query.columns === undefined ? succeed({}) : await mapFollowed(query.columns, inputs);
  if (!map.ok) return map;
  let totals: LiveTotals = { bytes: 0, events: 0, badLines: 0, settledCoins: 0, unfinishedCoins: 0, last: null };
  const logs = await inputs.follow(path, (now) => statusOf(standings.value(totals, now)));
  if (!logs.ok) return logs;
  const onProgress = (latest: LiveTotals): void => {
    totals = latest;
  };
  return succeed({ streams: mapped(logs.value, map.value), onProgress });
}

async function* mapped(streams: AsyncIterable<ByteStream>, map: Pick<LogStream, "map">): AsyncGenerator<LogStream> {
  for await (const stream of streams) yield { ...stream, ...map };
}

const mapFollowed = async (columns: readonly string[], inputs: Inputs) =>
  (await import("./open-logs.js")).mapFollowed(columns, inputs);

/** The bytes of all logs; undefined if any size is unknown. */
const sizeOf = (logs: readonly ByteStream[]): number | undefined =>
  logs.reduce<number | undefined>(
    (all, { size }) => (all === undefined || size === undefined ? undefined : all + size),
    0,
  );

const MEGABYTE = 1_000_000;

/** Progress in words, without a percentage for gzip, which unpacks to more bytes than its size. */
function progressText({ bytes, settledCoins }: LiveTotals, size: number | undefined): string {
  const part =
    size === undefined || bytes > size
      ? ""
      : ` of ${Math.floor(size / MEGABYTE)}, ${Math.floor((100 * bytes) / size)}%`;
  return `${Math.floor(bytes / MEGABYTE)} MB${part}, ${grouped(String(settledCoins))} coins`;
}
