import { type Diagnostic, fail, failure, type Outcome, succeed } from "../../core/diagnostic.js";
import { present } from "../../core/present.js";
import type { SourceFile } from "../../core/source.js";
import { type ColumnMap, fits, headingsOf } from "../../readers/columns/column-map.js";
import { type FileKind, recogniseSheet } from "../../readers/recognise.js";
import { decodeText } from "../../readers/text/decode.js";
import { openSheet } from "../../readers/text/sheet.js";
import type { Inputs } from "./command.js";

/** Files that say what columns are, or everything wrong with any of them. */
export async function readMaps(paths: readonly string[], inputs: Inputs): Promise<Outcome<readonly ColumnMap[]>> {
  if (paths.length === 0) return succeed([]);
  const { readColumns } = await import("../../readers/columns/column-map-yaml.js");
  const zones = await inputs.timeZones();
  const maps: ColumnMap[] = [];
  const faults: Diagnostic[] = [];
  for (const path of paths) {
    const text = await inputs.readText(path);
    const map = text.ok ? readColumns(text.value, zones) : text;
    if (map.ok) maps.push(map.value);
    else faults.push(...map.diagnostics);
  }
  return faults.length > 0 ? fail(...faults) : succeed(maps);
}

/** What a sheet is, and the map that says what its columns are, where one does. */
interface Chosen {
  readonly kind: ColumnMap["kind"] | "bank";
  readonly map?: ColumnMap;
}

/** A map whose headings are all there goes before what we recognise; one without headings goes with its kind. */
export function chosenFor(file: SourceFile, maps: readonly ColumnMap[]): Outcome<Chosen> {
  const naming = maps.filter(({ columns }) => columns.size > 0);
  for (const map of naming) {
    const sheet = openSheet(file, map, (row) => fits(map, row));
    if (sheet.ok && fits(map, sheet.value.head)) return succeed({ kind: map.kind, map });
  }
  const sheet = openSheet(file, {}, (row) => recogniseSheet(row) !== undefined);
  if (!sheet.ok) return sheet;
  const kind = recogniseSheet(sheet.value.head);
  // What is only the plainest of tables goes by a map that is named for it.
  if (kind !== undefined && !(kind === "bank" && naming.length > 0)) {
    const map = maps.find((one) => one.columns.size === 0 && one.kind === kind);
    return succeed({ kind, ...present({ map }) });
  }
  const [only, other] = naming;
  // Read by the only map there is, its missing headings are said where it names them.
  if (only !== undefined && other === undefined) return succeed({ kind: only.kind, map: only });
  const what =
    other === undefined
      ? "say what they are in a --columns FILE, with lines like kind: paypal and columns: { day: …, currency: …, gross: … }; see giftworth help columns"
      : "no --columns file names only headings it has";
  return unknown(`${file.name} is no log, sheet or statement we know`, `${headingsOf(sheet.value)}; ${what}`);
}

/** In UTF-8, or as a map says where it is not. */
export function sheetText(
  name: string,
  bytes: Uint8Array,
  maps: readonly ColumnMap[],
  part: "whole" | "beginning" = "whole",
): Outcome<SourceFile> {
  const plain = decodeText(name, bytes, "utf-8", part);
  const said = maps.flatMap(({ encoding }) => encoding ?? []);
  if (plain.ok || said.length === 0) return plain;
  return said.map((encoding) => decodeText(name, bytes, encoding, part)).find(({ ok }) => ok) ?? plain;
}

/** A file that is none of those asked for. */
export const unknown = (message: string, help: string): Outcome<never> => failure("sheet.unknown", message, help);

/** The refusal of a file in which no LIVE is counted, as its first bytes already say. */
export function countingNothing(name: string, found: FileKind): Outcome<never> | undefined {
  if (found.kind === "zip")
    return unknown(
      `${name} is a zip, and not of an Excel file`,
      "unpack it and name what is in it; giftworth spent reads the zip of TikTok's own export",
    );
  if (found.kind === "export")
    return unknown(
      `${name} is the export of somebody's own data, which counts no LIVE`,
      "giftworth spent reads it; leave it out here",
    );
  if (found.kind === "foreign")
    return unknown(`${name} is ${found.format.what}, which giftworth does not read`, found.format.help);
  if (found.kind === "empty") return unknown(`${name} is empty`, "name a file with something in it");
  return found.kind === "report" && found.report !== "tally/1"
    ? unknown(`${name} is a ${found.report}, which counts no LIVE`, "name one that giftworth tally wrote")
    : undefined;
}
