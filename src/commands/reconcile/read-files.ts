import type { Catalogue } from "../../catalogue/model/model.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../../core/diagnostic.js";
import { present } from "../../core/present.js";
import type { TimeZone } from "../../core/time-zone.js";
import type { BasisQuery } from "../../payouts/basis.js";
import { type AgencySheet, readAgency } from "../../readers/agency/agency.js";
import { type DaySheet, reportedMonths } from "../../readers/agency/agency-months.js";
import { countedFor } from "../../readers/agency/tally-for-creator.js";
import type { ColumnMap } from "../../readers/columns/column-map.js";
import { readLiveCenter, readMappedLog } from "../../readers/columns/mapped-sheet.js";
import { countedTwice } from "../../readers/counts/tally-duplicates.js";
import { type Counted, countedRows, readTally } from "../../readers/counts/tally-json.js";
import { SAMPLE_BYTES } from "../../readers/recognise.js";
import { readPayouts } from "../../readers/statements/bank-statement.js";
import { readPaypal } from "../../readers/statements/paypal.js";
import { statementsTogether } from "../../readers/statements/statements.js";
import { type MarketQuery, marketFor } from "../../regions/market.js";
import type { Inputs } from "../base/command.js";
import { countLogs, zoneGiven } from "../base/count-logs.js";
import { lookedAt } from "../base/look.js";
import { streamed, wholeTable } from "../base/peek.js";
import { chosenFor, countingNothing, readMaps, sheetText } from "../base/sheet-kind.js";
import type { ByteStream } from "../base/streams.js";
import { bankIn, paidBy, pendingText, type ReadStatement, readStatements } from "./read-statements.js";
import type { Books } from "./records.js";
import { agreedTerms, type StatedTerms } from "./tally-terms.js";

/** The files to read, which of their rows count, and the stated terms. */
export interface FilesAsked extends MarketQuery, BasisQuery {
  readonly files: readonly string[];
  /** Files that describe the columns of the others. */
  readonly columns: readonly string[];
  readonly creator?: string;
  readonly payer?: string;
  /** The sheet of an Excel file, by name or number; the first if left out. */
  readonly sheet?: string;
  /** The time zone of the days of logs, and of their times without one. */
  readonly timeZone?: string;
  /** Whether to skip unreadable lines of a log. */
  readonly skipInvalid?: boolean;
  /** Whether to parse every line of a log. */
  readonly strict?: boolean;
}

/** The content of the files, and the query with the terms of their tallies. */
export interface Read {
  readonly books: Books;
  readonly terms: StatedTerms;
}

/** What has been read so far, a list for each kind of file. */
interface Shelf {
  readonly files: { readonly file: string; readonly kind: string }[];
  readonly counted: Counted[];
  readonly sheets: AgencySheet[];
  readonly daySheets: DaySheet[];
  /** Readers of statements, called once the payers that count are known. */
  readonly statements: ReadStatement[];
  readonly used: Set<ColumnMap>;
  /** Logs, read together at the end because one may replay gifts of another. */
  readonly logs: ByteStream[];
}

/** Reads all files, each by the kind its content shows, and combines them. */
export async function readBooks(asked: FilesAsked, inputs: Inputs, catalogue: Catalogue): Promise<Outcome<Read>> {
  const maps = await readMaps(asked.columns, inputs);
  if (!maps.ok) return maps;
  const zone = await zoneGiven(asked.timeZone, inputs);
  if (!zone.ok) return zone;
  const shelf: Shelf = { files: [], counted: [], sheets: [], daySheets: [], statements: [], used: new Set(), logs: [] };
  const faults: Diagnostic[] = [];
  for (const path of asked.files) {
    const opened = await inputs.open(path);
    const put = opened.ok
      ? await readInto(shelf, opened.value, maps.value, { ...asked, ...present({ zone: zone.value }) }, catalogue)
      : opened;
    if (!put.ok) faults.push(...put.diagnostics);
  }
  const { files, counted, sheets, daySheets, statements } = shelf;
  const months = reportedMonths(sheets, asked.creator, daySheets);
  const creator = months.ok ? months.value.creator : null;
  const how = {
    skipInvalid: asked.skipInvalid === true,
    strict: asked.strict === true,
    ...present({ zone: zone.value }),
  };
  const logs = await countLogs(shelf.logs, how, inputs, catalogue);
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
  const terms = termsOf(asked, counted, inputs, catalogue);
  if (!terms.ok) return terms;
  const market = marketFor({ ...asked, ...terms.value }, catalogue);
  if (!market.ok) return market;
  const read = readStatements(statements, asked.payer, market.value);
  if (!read.ok) return read;
  const { all, payers, onlyTikTok } = read.value;
  const { payments, leftOut, notes } = statementsTogether(all, payers);
  const narrowed = counted.map((one) => countedFor(one, creator));
  const books: Books = {
    files,
    counted: counted.length === 0 ? null : narrowed.map((one) => one.counted),
    reported: sheets.length + daySheets.length === 0 ? null : months.value.months,
    received: statements.length === 0 ? null : payments,
    covered:
      statements.length === 0
        ? null
        : all.flatMap(({ name, covers }) => (covers === null ? [] : [{ statement: name, ...covers }])),
    aside: leftOut,
    payers: statements.length === 0 ? null : paidBy(payments, leftOut),
    onlyTikTok,
    rolling: months.value.rolling,
    creator,
    notes: [...months.value.notes, ...narrowed.flatMap((one) => one.notes), ...notes, ...read.value.notes],
    doubts: [...months.value.doubts, ...narrowed.flatMap((one) => one.doubts), ...all.flatMap(pendingText)],
  };
  return succeed({ books, terms: terms.value });
}

/** The terms of a query. Those of tallies take precedence over settings; options that contradict them are a failure. */
function termsOf(
  asked: FilesAsked,
  counted: readonly Counted[],
  { applied }: Pick<Inputs, "applied">,
  catalogue: Catalogue,
): Outcome<StatedTerms> {
  const { region, model, regime, share, agency } = asked;
  // Regions are compared by code, so their spelling does not matter.
  const market = region === undefined ? undefined : marketFor({ region, asOf: asked.asOf }, catalogue);
  if (market?.ok === false) return market;
  const all = present({ region: market?.value.region.code, model, regime, share, agency });
  const configured = applied.map(({ option }) => option as string);
  const typed = Object.fromEntries(Object.entries(all).filter(([name]) => !configured.includes(name)));
  const agreed = agreedTerms(
    typed,
    counted.flatMap(({ made }) => made ?? []),
  );
  return agreed.ok ? succeed({ ...all, ...agreed.value }) : agreed;
}

async function readInto(
  shelf: Shelf,
  opened: ByteStream,
  maps: readonly ColumnMap[],
  { sheet, zone }: Pick<FilesAsked, "sheet"> & { readonly zone?: TimeZone },
  catalogue: Catalogue,
): Promise<Outcome<unknown>> {
  const { name } = opened;
  const looked = await lookedAt(opened, SAMPLE_BYTES, sheet);
  if (!looked.ok) return looked;
  const { found, stream } = looked.value;
  const put = <T>(kind: string, read: Outcome<T>, list: T[]): Outcome<unknown> => {
    if (!read.ok) return read;
    list.push(read.value);
    shelf.files.push({ file: name, kind });
    return read;
  };
  const strange = countingNothing(name, found);
  if (strange !== undefined) return strange;
  const putLog = (log: ByteStream): Outcome<unknown> => {
    shelf.logs.push(log);
    shelf.files.push({ file: name, kind: "log" });
    return succeed(log);
  };
  const putStatement = (kind: string, read: ReadStatement): Outcome<unknown> => {
    shelf.statements.push(read);
    shelf.files.push({ file: name, kind });
    return succeed(read);
  };
  if (found.kind === "json") return putLog(stream);

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
      return putAgency(shelf, readAgency(text.value, map));
    case "paypal":
      return putStatement(kind, (payers) => readPaypal(text.value, map, payers));
    case "payouts":
      return putStatement(kind, (payers) => readPayouts(text.value, map!, payers));
    case "bank":
      return putStatement(kind, (payers, market) => bankIn(text.value, payers, market));
    case "live-center": {
      const days = readLiveCenter(text.value, map!);
      return put(kind, days.ok ? succeed({ name, days: days.value }) : days, shelf.daySheets);
    }
    case "log": {
      if (map === undefined) return putLog({ name, chunks: streamed(bytes.value) });
      const rows = readMappedLog(text.value, { ...present({ zone }), ...map });
      if (!rows.ok) return rows;
      const { giftPrices } = await import("../../gifts/gift-price-index.js");
      return put(kind, countedRows(name, rows.value, giftPrices(catalogue), zone ?? map.zone), shelf.counted);
    }
  }
}

/** Adds an agency's sheet, named after what it counts. */
function putAgency({ sheets, files }: Shelf, read: Outcome<AgencySheet>): Outcome<unknown> {
  if (!read.ok) return read;
  sheets.push(read.value);
  files.push({ file: read.value.name, kind: read.value.isRolling ? "agency-30-days" : "agency" });
  return read;
}
