import { type Diagnostic, fail, failure, type Outcome, succeed } from "../../core/diagnostic.js";
import { present } from "../../core/present.js";
import type { SourceFile } from "../../core/source.js";
import { utf16In } from "../../core/text.js";
import type { ColumnMap } from "../../readers/columns/column-map.js";
import type { LogStream } from "../../readers/live/model/tally-result.js";
import { FORMAT_BYTES } from "../../readers/recognise.js";
import { inUtf8 } from "../../readers/text/decode.js";
import type { Inputs } from "../base/command.js";
import { lookedAt } from "../base/look.js";
import { chosenFor, countingNothing, readMaps, sheetText, unknown } from "../base/sheet-kind.js";
import type { ByteStream } from "../base/streams.js";

/** The number of first bytes in which the head of a table is searched; rows are read later, as a stream. */
const HEAD_BYTES = 64 * 1024;

/** How to read tables among the logs. */
interface TablesAsked {
  /** Files that describe their columns. */
  readonly columns?: readonly string[];
  /** The sheet of an Excel file, by name or number. */
  readonly sheet?: string;
}

/**
 * Logs, each table with the map of its columns if one fits. Fails if a map fits no table, or if a log has a format that
 * is not supported.
 */
export async function sortedOut(
  opened: readonly ByteStream[],
  { columns = [], sheet }: TablesAsked,
  inputs: Inputs,
): Promise<Outcome<readonly LogStream[]>> {
  const maps = await readMaps(columns, inputs);
  if (!maps.ok) return maps;
  const used = new Set<ColumnMap>();
  const logs: LogStream[] = [];
  const faults: Diagnostic[] = [];
  for (const one of opened) {
    const log = await described(one, maps.value, sheet);
    if (!log.ok) faults.push(...log.diagnostics);
    else {
      logs.push(log.value);
      if (log.value.map !== undefined) used.add(log.value.map);
    }
  }
  const idle = maps.value.filter((map) => !used.has(map));
  if (faults.length === 0)
    for (const { name } of idle) {
      const refused = unknown(`${name} describes none of the logs`, "leave it out, or name the table it describes");
      if (!refused.ok) faults.push(...refused.diagnostics);
    }
  return faults.length > 0 ? fail(...faults) : succeed(logs);
}

/** The map of a followed table, whose head may not be written yet, so that only one map is allowed. */
export async function mapFollowed(
  columns: readonly string[],
  inputs: Inputs,
): Promise<Outcome<{ readonly map: ColumnMap }>> {
  const maps = await readMaps(columns, inputs);
  if (!maps.ok) return maps;
  const [map, second] = maps.value;
  if (map === undefined || second !== undefined)
    return failure(
      "arg.conflict",
      "--follow follows one table, which takes one --columns file",
      "name one --columns file",
    );
  if (map.kind !== "log")
    return unknown(`${map.name} does not describe a log but a sheet of kind: ${map.kind}`, "write kind: log");
  return succeed({ map });
}

/** A log, with the map that fits it, if any. */
async function described(
  opened: ByteStream,
  maps: readonly ColumnMap[],
  sheet: string | undefined,
): Promise<Outcome<LogStream>> {
  const looked = await lookedAt(opened, maps.length === 0 ? FORMAT_BYTES : HEAD_BYTES, sheet);
  if (!looked.ok) return looked;
  const { first, found, stream } = looked.value;
  if (found.kind === "foreign" || found.kind === "zip") return countingNothing(stream.name, found) ?? succeed(stream);
  if (maps.length === 0) return succeed(stream);
  if (found.kind !== "sheet") return succeed({ ...stream, ...present({ map: ofJson(first, maps) }) });
  const { name, chunks } = stream;
  const text = sheetText(name, first, maps, "beginning");
  if (!text.ok) return text;
  const chosen = chosenFor(headOf(text.value, maps), maps);
  if (!chosen.ok) return chosen;
  const { kind, map } = chosen.value;
  if (kind !== "log")
    return unknown(`${name} is not a log but of kind: ${kind}`, "use giftworth reconcile for sheets and statements");
  if (map === undefined) return succeed(stream);
  // If the first bytes are ASCII they are valid in both encodings; later ones then follow the map.
  const isPlain = [...text.value.text].every((character) => character < "\u0080");
  const encoding = utf16In(first) ?? (isPlain || !isUtf8(first) ? map.encoding : undefined) ?? "utf-8";
  return succeed({ ...stream, chunks: encoding === "utf-8" ? chunks : inUtf8(name, chunks, encoding), map });
}

/** The map of a JSON log: the one whose keys are all in its first bytes. */
function ofJson(first: Uint8Array, maps: readonly ColumnMap[]): ColumnMap | undefined {
  const text = new TextDecoder(utf16In(first)).decode(first);
  const stands = (path: string): boolean => path.split(".").every((key) => text.includes(JSON.stringify(key)));
  return maps.find(({ kind, columns }) => kind === "log" && [...columns.values()].every((one) => stands(one.text)));
}

const isUtf8 = (first: Uint8Array): boolean => sheetText("", first, [], "beginning").ok;

/** The lines of a table down to its head, after the most lines that a map skips; quotes in the head are closed. */
function headOf({ name, text }: SourceFile, maps: readonly ColumnMap[]): SourceFile {
  const skip = Math.max(0, ...maps.map((map) => map.skip ?? 0));
  const lines = text.split("\n");
  let end = skip;
  while (end < lines.length && /^\uFEFF?(?:\s*|sep=.\s*)$/.test(lines[end]!)) end++;
  const quotes = (): number =>
    lines
      .slice(skip, end + 1)
      .join("")
      .split('"').length - 1;
  while (end < lines.length && quotes() % 2 === 1) end++;
  return { name, text: lines.slice(0, end + 1).join("\n") };
}
