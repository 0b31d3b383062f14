import type { Catalogue } from "../../catalogue/model/model.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../../core/diagnostic.js";
import { type AgencySheet, type Creator, readAgency } from "../../readers/agency/agency.js";
import { type DaySheet, reportedMonths } from "../../readers/agency/agency-months.js";
import { countedFor } from "../../readers/agency/tally-for-creator.js";
import type { ColumnMap } from "../../readers/columns/column-map.js";
import { readLiveCenter, readMappedLog } from "../../readers/columns/mapped-sheet.js";
import { countedTwice } from "../../readers/counts/tally-duplicates.js";
import { type Counted, countedIn, countedRows, readTally } from "../../readers/counts/tally-json.js";
import { recognise, TELLING_BYTES } from "../../readers/recognise.js";
import { readPayouts } from "../../readers/statements/bank-statement.js";
import type { Statement } from "../../readers/statements/payment.js";
import { readPaypal } from "../../readers/statements/paypal.js";
import { statementsTogether } from "../../readers/statements/statements.js";
import type { ByteStream, Inputs } from "../base/command.js";
import { peek, streamed, wholeTable } from "../base/peek.js";
import { chosenFor, readMaps, sheetText, unknown } from "../base/sheet-kind.js";
import type { Books } from "./records.js";

/** Which files, and whose rows of them. */
export interface FilesAsked {
  readonly files: readonly string[];
  /** Files that say what the columns of the others are. */
  readonly columns: readonly string[];
  readonly creator?: string;
  readonly payer?: string;
  /** Go on after a line of a log that cannot be read. */
  readonly skipInvalid?: boolean;
}

/** What has been read so far, a list for each kind of file. */
interface Shelf {
  readonly files: { readonly file: string; readonly kind: string }[];
  readonly counted: Counted[];
  readonly sheets: AgencySheet[];
  readonly daySheets: DaySheet[];
  readonly statements: Statement[];
  readonly used: Set<ColumnMap>;
  /** Read together in the end: a replay may stand in another log than what it repeats. */
  readonly logs: ByteStream[];
}

/** Reads every file as what its content says it is, and puts all of it together. */
export async function readBooks(asked: FilesAsked, inputs: Inputs, catalogue: Catalogue): Promise<Outcome<Books>> {
  const maps = await readMaps(asked.columns, inputs);
  if (!maps.ok) return maps;
  const shelf: Shelf = { files: [], counted: [], sheets: [], daySheets: [], statements: [], used: new Set(), logs: [] };
  const faults: Diagnostic[] = [];
  for (const path of asked.files) {
    const opened = await inputs.open(path);
    const put = opened.ok ? await readInto(shelf, opened.value, maps.value, asked, catalogue) : opened;
    if (!put.ok) faults.push(...put.diagnostics);
  }
  const { files, counted, sheets, daySheets, statements } = shelf;
  const months = reportedMonths(sheets, asked.creator, daySheets);
  const creator = months.ok ? months.value.creator : null;
  const logs = await countLogs(shelf.logs, creator, asked, inputs, catalogue);
  if (!logs.ok) faults.push(...logs.diagnostics);
  else counted.push(...logs.value);
  faults.push(...countedTwice(counted));
  for (const { name } of faults.length > 0 ? [] : maps.value.filter((map) => !shelf.used.has(map)))
    faults.push({
      code: "sheet.unknown",
      severity: "error",
      message: `${name} describes none of the files`,
      help: "leave it out, or name the file it describes",
    });
  if (faults.length > 0) return fail(...faults);
  if (!months.ok) return months;
  const { payments, leftOut, notes } = statementsTogether(statements, asked.payer);
  const narrowed = counted.map((one) => countedFor(one, creator));
  return succeed({
    files,
    counted: counted.length === 0 ? null : narrowed.map((one) => one.counted),
    reported: sheets.length + daySheets.length === 0 ? null : months.value.months,
    received: statements.length === 0 ? null : payments,
    covered:
      statements.length === 0
        ? null
        : statements.flatMap(({ name, covers }) => (covers === null ? [] : [{ statement: name, ...covers }])),
    aside: leftOut,
    creator,
    notes: [...months.value.notes, ...narrowed.flatMap((one) => one.notes), ...notes],
    doubts: [...months.value.doubts, ...narrowed.flatMap((one) => one.doubts)],
  });
}

async function readInto(
  shelf: Shelf,
  opened: ByteStream,
  maps: readonly ColumnMap[],
  asked: FilesAsked,
  catalogue: Catalogue,
): Promise<Outcome<unknown>> {
  const { name } = opened;
  const { first, stream } = await peek(opened, TELLING_BYTES);
  const found = recognise(first);
  const put = <T>(kind: string, read: Outcome<T>, list: T[]): Outcome<unknown> => {
    if (!read.ok) return read;
    list.push(read.value);
    shelf.files.push({ file: name, kind });
    return read;
  };
  if (found.kind === "zip")
    return unknown(`${name} is a spreadsheet, or another zip`, "open it and save the sheet as CSV in UTF-8");
  if (found.kind === "export")
    return unknown(
      `${name} is the export of somebody's own data, which counts no LIVE`,
      "giftworth spent reads it; leave it out here",
    );
  if (found.kind === "empty") return unknown(`${name} is empty`, "name a file with something in it");
  const putLog = (log: ByteStream): Outcome<unknown> => {
    shelf.logs.push(log);
    shelf.files.push({ file: name, kind: "log" });
    return succeed(log);
  };
  if (found.kind === "json") return putLog(stream);
  if (found.kind === "report" && found.report !== "tally/1")
    return unknown(`${name} is a ${found.report}, which counts no LIVE`, "name one that giftworth tally wrote");

  const bytes = await wholeTable(stream);
  if (!bytes.ok) return bytes;
  const text = sheetText(name, bytes.value, maps);
  if (!text.ok) return text;
  if (found.kind === "report") return put("tally", readTally(text.value), shelf.counted);
  const chosen = chosenFor(text.value, maps);
  if (!chosen.ok) return chosen;
  const { kind, map } = chosen.value;
  if (map !== undefined) shelf.used.add(map);
  switch (kind) {
    case "agency":
      return put(kind, readAgency(text.value, map), shelf.sheets);
    case "paypal":
      return put(kind, readPaypal(text.value, map, asked.payer), shelf.statements);
    case "payouts":
      return put(kind, readPayouts(text.value, map!, asked.payer), shelf.statements);
    case "live-center": {
      const days = readLiveCenter(text.value, map!);
      return put(kind, days.ok ? succeed({ name, days: days.value }) : days, shelf.daySheets);
    }
    case "log": {
      if (map === undefined) return putLog({ name, chunks: streamed(bytes.value) });
      const rows = readMappedLog(text.value, map);
      if (!rows.ok) return rows;
      const { giftPrices } = await import("../../gifts/gift-price-index.js");
      return put(kind, countedRows(name, rows.value, giftPrices(catalogue)), shelf.counted);
    }
  }
}

/** What all logs count together, and the creator's part of it by day; nothing where there are none. */
async function countLogs(
  logs: readonly ByteStream[],
  creator: Creator | null,
  { skipInvalid = false }: FilesAsked,
  { progress }: Inputs,
  catalogue: Catalogue,
): Promise<Outcome<readonly Counted[]>> {
  if (logs.length === 0) return succeed([]);
  const [{ readLive }, { giftPrices }] = await Promise.all([
    import("../../readers/live/read-live.js"),
    import("../../gifts/gift-price-index.js"),
  ]);
  const onProgress = ({ bytes }: { readonly bytes: number }): void =>
    progress(`${Math.floor(bytes / 1_000_000)} MB of logs`);
  const receiver = creator?.id == null ? {} : { receiver: creator.id };
  const tallied = await readLive(logs, { prices: giftPrices(catalogue), skipInvalid, onProgress, ...receiver });
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
