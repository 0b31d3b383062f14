import { type Diagnostic, fail, type Outcome, succeed } from "../core/diagnostic.js";
import type { ColumnMap } from "../readers/column-map.js";
import type { ReadLiveOptions } from "../readers/live/tallied.js";
import { readMappedLog } from "../readers/mapped.js";
import { recognise, TELLING_BYTES } from "../readers/recognise.js";
import type { ByteStream, Inputs } from "./command.js";
import { peek, streamed, wholeOf } from "./peek.js";
import { chosenFor, readMaps, textOf, unknown } from "./sheet-kind.js";

type Mapped = NonNullable<ReadLiveOptions["mapped"]>[number];

interface Sorted {
  readonly streams: readonly ByteStream[];
  readonly mapped: readonly Mapped[];
}

/** Tables whose columns the maps say apart from the logs that are read as they are. Every map must have its table. */
export async function sortedOut(
  opened: readonly ByteStream[],
  columns: readonly string[],
  inputs: Inputs,
): Promise<Outcome<Sorted>> {
  const maps = await readMaps(columns, inputs);
  if (!maps.ok) return maps;
  const used = new Set<ColumnMap>();
  const streams: ByteStream[] = [];
  const mapped: Mapped[] = [];
  const faults: Diagnostic[] = [];
  for (const one of opened) {
    const table = await tableIn(one, maps.value, used, streams);
    if (!table.ok) faults.push(...table.diagnostics);
    else if (table.value !== undefined) mapped.push(table.value);
  }
  const idle = maps.value.filter((map) => !used.has(map));
  if (faults.length === 0)
    for (const { name } of idle) {
      const refused = unknown(`${name} describes none of the logs`, "leave it out, or name the table it describes");
      if (!refused.ok) faults.push(...refused.diagnostics);
    }
  return faults.length > 0 ? fail(...faults) : succeed({ streams, mapped });
}

/** The rows of a mapped table; a log of a known layout goes among the streams. */
async function tableIn(
  opened: ByteStream,
  maps: readonly ColumnMap[],
  used: Set<ColumnMap>,
  streams: ByteStream[],
): Promise<Outcome<Mapped | undefined>> {
  const { first, stream } = await peek(opened, TELLING_BYTES);
  if (recognise(first).kind !== "sheet") {
    streams.push(stream);
    return succeed(undefined);
  }
  const { name } = stream;
  const bytes = await wholeOf(stream);
  if (!bytes.ok) return bytes;
  const text = textOf(name, bytes.value, maps);
  if (!text.ok) return text;
  const chosen = chosenFor(text.value, maps);
  if (!chosen.ok) return chosen;
  const { kind, map } = chosen.value;
  if (map !== undefined) used.add(map);
  if (kind !== "log")
    return unknown(`${name} is no log but of the kind ${kind}`, "giftworth reconcile reads sheets and statements");
  if (map === undefined) {
    streams.push({ name, chunks: streamed(bytes.value) });
    return succeed(undefined);
  }
  const rows = readMappedLog(text.value, map);
  return rows.ok ? succeed({ name, rows: rows.value }) : rows;
}
