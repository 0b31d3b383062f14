import { type Outcome, succeed } from "../../core/diagnostic.js";
import { type FileKind, recognise } from "../../readers/recognise.js";
import { peek, streamed, wholeTable } from "./peek.js";
import type { ByteStream } from "./streams.js";

/** A stream, its first bytes, and the kind of file they show. */
export interface Looked {
  readonly first: Uint8Array;
  readonly stream: ByteStream;
  readonly found: FileKind;
}

/** A stream with the kind of its file. An Excel file becomes the CSV of its first sheet, or of the named one. */
export async function lookedAt(opened: ByteStream, most: number, sheet?: string): Promise<Outcome<Looked>> {
  const { first, stream } = await peek(opened, most);
  const found = recognise(first);
  if (found.kind !== "zip") return succeed({ first, stream, found });
  const bytes = await wholeTable(stream);
  if (!bytes.ok) return bytes;
  const { name } = opened;
  const { isXlsx, sheetAsCsv } = await import("../../readers/spreadsheet/xlsx.js");
  if (!(await isXlsx(name, bytes.value)))
    return succeed({ first, stream: { name, chunks: streamed(bytes.value) }, found });
  const csv = await sheetAsCsv(name, bytes.value, sheet);
  if (!csv.ok) return csv;
  const chunks = { name, chunks: streamed(csv.value) };
  return succeed({ first: csv.value.subarray(0, most), stream: chunks, found: recognise(csv.value.subarray(0, most)) });
}
