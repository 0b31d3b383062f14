import type { Catalogue } from "../catalogue/model.js";
import { type Diagnostic, fail, failure, type Outcome, succeed } from "../core/diagnostic.js";
import type { SourceFile } from "../core/source.js";
import { type AgencySheet, readAgency } from "../readers/agency.js";
import { type DaySheet, reportedMonths } from "../readers/agency-months.js";
import { type ColumnMap, fits, headingsOf } from "../readers/column-map.js";
import { type Counted, countedRows, readTally } from "../readers/counted.js";
import { decodeText } from "../readers/decode.js";
import { readLiveCenter, readMappedLog } from "../readers/mapped.js";
import type { Payment, Statement } from "../readers/payments.js";
import { readPayouts } from "../readers/payouts.js";
import { readPaypal } from "../readers/paypal.js";
import { recognise, recogniseSheet, TELLING_BYTES } from "../readers/recognise.js";
import { openSheet } from "../readers/sheet.js";
import type { Books } from "../reports/books.js";
import type { ByteStream, Inputs } from "./command.js";

/** Which files, and whose rows of them. */
export interface FilesAsked {
  readonly files: readonly string[];
  /** Files that say what the columns of the others are. */
  readonly columns: readonly string[];
  readonly creator?: string;
  readonly payer?: string;
}

/** What has been read so far, a list for each kind of file. */
interface Shelf {
  readonly files: { readonly file: string; readonly kind: string }[];
  readonly counted: Counted[];
  readonly sheets: AgencySheet[];
  readonly daySheets: DaySheet[];
  readonly statements: Statement[];
  readonly used: Set<ColumnMap>;
}

/** Reads every file as what its content says it is, and puts all of it together. */
export async function readBooks(asked: FilesAsked, inputs: Inputs, catalogue: Catalogue): Promise<Outcome<Books>> {
  const maps = await readMaps(asked.columns, inputs);
  if (!maps.ok) return maps;
  const shelf: Shelf = { files: [], counted: [], sheets: [], daySheets: [], statements: [], used: new Set() };
  const faults: Diagnostic[] = [];
  for (const path of asked.files) {
    const opened = await inputs.open(path);
    const put = opened.ok ? await readInto(shelf, opened.value, maps.value, asked, catalogue) : opened;
    if (!put.ok) faults.push(...put.diagnostics);
  }
  for (const { name } of faults.length > 0 ? [] : maps.value.filter((map) => !shelf.used.has(map)))
    faults.push({
      code: "sheet.unknown",
      severity: "error",
      message: `${name} describes none of the files`,
      help: "leave it out, or name the file it describes",
    });
  if (faults.length > 0) return fail(...faults);
  const { files, counted, sheets, daySheets, statements } = shelf;
  const months = reportedMonths(sheets, asked.creator, daySheets);
  if (!months.ok) return months;
  const { payments, notes } = onceEach(statements);
  return succeed({
    files,
    counted: counted.length === 0 ? null : counted,
    reported: sheets.length + daySheets.length === 0 ? null : months.value.months,
    received: statements.length === 0 ? null : payments,
    aside: statements.flatMap(({ leftOut }) => leftOut),
    creator: months.value.creator,
    notes: [...months.value.notes, ...notes],
  });
}

async function readMaps(paths: readonly string[], inputs: Inputs): Promise<Outcome<readonly ColumnMap[]>> {
  if (paths.length === 0) return succeed([]);
  const { readColumns } = await import("../columns/read-columns.js");
  const maps: ColumnMap[] = [];
  const faults: Diagnostic[] = [];
  for (const path of paths) {
    const text = await inputs.readText(path);
    const map = text.ok ? readColumns(text.value) : text;
    if (map.ok) maps.push(map.value);
    else faults.push(...map.diagnostics);
  }
  return faults.length > 0 ? fail(...faults) : succeed(maps);
}

async function readInto(
  shelf: Shelf,
  stream: ByteStream,
  maps: readonly ColumnMap[],
  asked: FilesAsked,
  catalogue: Catalogue,
): Promise<Outcome<unknown>> {
  const { name } = stream;
  const bytes = await wholeOf(stream);
  const found = recognise(bytes.subarray(0, TELLING_BYTES));
  const put = <T>(kind: string, read: Outcome<T>, list: T[]): Outcome<unknown> => {
    if (!read.ok) return read;
    list.push(read.value);
    shelf.files.push({ file: name, kind });
    return read;
  };
  if (found.kind === "zip")
    return unknown(`${name} is a spreadsheet, or another zip`, "open it and save the sheet as CSV in UTF-8");
  if (found.kind === "empty") return unknown(`${name} is empty`, "name a file with something in it");
  if (found.kind === "json")
    return unknown(`${name} is a LIVE log`, `tally it first: giftworth tally ${name} -o tally.json`);
  if (found.kind === "report" && found.report !== "tally/1")
    return unknown(`${name} is a ${found.report}, which counts no LIVE`, "name one that giftworth tally wrote");

  const text = textOf(name, bytes, maps);
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
      const rows = readMappedLog(text.value, map!);
      if (!rows.ok) return rows;
      const { giftPrices } = await import("../reports/gift-prices.js");
      return put(kind, countedRows(name, rows.value, giftPrices(catalogue)), shelf.counted);
    }
  }
}

interface Chosen {
  readonly kind: ColumnMap["kind"];
  readonly map?: ColumnMap;
}

/** A map whose headings are all there goes before what we recognise; one without headings goes with its kind. */
function chosenFor(file: SourceFile, maps: readonly ColumnMap[]): Outcome<Chosen> {
  const naming = maps.filter(({ columns }) => columns.size > 0);
  for (const map of naming) {
    const sheet = openSheet(file, map);
    if (sheet.ok && fits(map, sheet.value.head)) return succeed({ kind: map.kind, map });
  }
  const sheet = openSheet(file);
  if (!sheet.ok) return sheet;
  const kind = recogniseSheet(sheet.value.head);
  if (kind === "log")
    return unknown(`${file.name} is a LIVE log`, `tally it first: giftworth tally ${file.name} -o tally.json`);
  if (kind !== undefined) {
    const map = maps.find((one) => one.columns.size === 0 && one.kind === kind);
    return succeed({ kind, ...(map === undefined ? {} : { map }) });
  }
  const [only, other] = naming;
  // Read by the only map there is, its missing headings are said where it names them.
  if (only !== undefined && other === undefined) return succeed({ kind: only.kind, map: only });
  const what =
    other === undefined
      ? "say what they are in a --columns FILE; see giftworth help columns"
      : "no --columns file names only headings it has";
  return unknown(`${file.name} is no log, sheet or statement we know`, `${headingsOf(sheet.value)}; ${what}`);
}

/** In UTF-8, or as a map says where it is not. */
function textOf(name: string, bytes: Uint8Array, maps: readonly ColumnMap[]): Outcome<SourceFile> {
  const plain = decodeText(name, bytes);
  const said = maps.flatMap(({ encoding }) => encoding ?? []);
  if (plain.ok || said.length === 0) return plain;
  return said.map((encoding) => decodeText(name, bytes, encoding)).find(({ ok }) => ok) ?? plain;
}

async function wholeOf({ chunks }: ByteStream): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Statements overlap: a transaction that stands in two of them is one payment. */
function onceEach(statements: readonly Statement[]): { readonly payments: Payment[]; readonly notes: string[] } {
  const seen = new Set<string>();
  const payments: Payment[] = [];
  let again = 0;
  for (const payment of statements.flatMap((one) => one.payments)) {
    const key = payment.id === null ? undefined : `${payment.id} ${payment.currency} ${payment.gross}`;
    if (key !== undefined && seen.has(key)) again++;
    else payments.push(payment);
    if (key !== undefined) seen.add(key);
  }
  const notes =
    again === 0
      ? []
      : [
          `${again === 1 ? "one payment stands" : `${again} payments stand`} in the statements twice and ${again === 1 ? "counts" : "count"} once`,
        ];
  return { payments, notes };
}

const unknown = (message: string, help: string): Outcome<never> => failure("sheet.unknown", message, help);
