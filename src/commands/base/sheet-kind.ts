import { type Diagnostic, fail, failure, type Outcome, succeed } from "../../core/diagnostic.js";
import { present } from "../../core/present.js";
import type { SourceFile } from "../../core/source.js";
import { type ColumnMap, fits, headingsOf } from "../../readers/columns/column-map.js";
import { type FileKind, recogniseSheet } from "../../readers/recognise.js";
import { decodeText } from "../../readers/text/decode.js";
import { openSheet } from "../../readers/text/sheet.js";
import type { Inputs } from "./command.js";

/** Column maps from their files; fails with the faults of all files. */
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

/** The kind of a sheet, and the map of its columns, if one fits. */
interface Chosen {
  readonly kind: ColumnMap["kind"] | "bank";
  readonly map?: ColumnMap;
}

/** The kind and map of a sheet: a map whose headings are all present, else the recognized kind and a map for it. */
export function chosenFor(file: SourceFile, maps: readonly ColumnMap[]): Outcome<Chosen> {
  const naming = maps.filter(({ columns }) => columns.size > 0);
  for (const map of naming) {
    const sheet = openSheet(file, map, (row) => fits(map, row));
    if (sheet.ok && fits(map, sheet.value.head)) return succeed({ kind: map.kind, map });
  }
  const sheet = openSheet(file, {}, (row) => recogniseSheet(row) !== undefined);
  if (!sheet.ok) return sheet;
  const kind = recogniseSheet(sheet.value.head);
  // A sheet recognized only as a plain bank table still belongs to a map with headings, if there is one.
  if (kind !== undefined && !(kind === "bank" && naming.length > 0)) {
    const map = maps.find((one) => one.columns.size === 0 && one.kind === kind);
    return succeed({ kind, ...present({ map }) });
  }
  const [only, other] = naming;
  // With only one map, the sheet is read by it, so that the fault points at the missing heading in the map.
  if (only !== undefined && other === undefined) return succeed({ kind: only.kind, map: only });
  const what =
    other === undefined
      ? "say what they are in a --columns FILE, with lines like kind: paypal and columns: { day: …, currency: …, gross: … }; see giftworth help columns"
      : "no --columns file matches its headings";
  return unknown(
    `${file.name} is not a log, sheet or statement giftworth recognizes`,
    `${headingsOf(sheet.value)}; ${what}`,
  );
}

/** A sheet as text: UTF-8, or if it is not, in the encoding that a map names. */
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

/** The fault of a file of none of the expected kinds. */
export const unknown = (message: string, help: string): Outcome<never> => failure("sheet.unknown", message, help);

/** The fault of a file that cannot contain a LIVE, as its first bytes show; undefined if it can. */
export function countingNothing(name: string, found: FileKind): Outcome<never> | undefined {
  if (found.kind === "zip")
    return unknown(
      `${name} is a zip, but not an Excel file`,
      "unpack it and name a file in it; giftworth spent reads the zip of TikTok's own export",
    );
  if (found.kind === "export")
    return unknown(
      `${name} is an export of personal data, which counts no LIVE`,
      "leave it out; giftworth spent reads it",
    );
  if (found.kind === "foreign")
    return unknown(`${name} is ${found.format.what}, which giftworth does not read`, found.format.help);
  if (found.kind === "empty") return unknown(`${name} is empty`, "name a file with something in it");
  return found.kind === "report" && found.report !== "tally/1"
    ? unknown(`${name} is a ${found.report}, which counts no LIVE`, "name a report that giftworth tally wrote")
    : undefined;
}
