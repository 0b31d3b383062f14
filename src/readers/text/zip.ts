import { inflateRawSync } from "node:zlib";
import { type DiagnosticCode, failure, type Outcome, succeed } from "../../core/diagnostic.js";

/** A file within a zip: its name there, and what the directory says of it. */
export interface ZipEntry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where its own header stands. */
  readonly header: number;
}

/** Whether bytes begin as a zip does, an empty one among them. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && bytes[3] === bytes[2]! + 1;

/** What a zip holds, from the directory at its end; nothing is unpacked. */
export function zipEntries(name: string, bytes: Uint8Array): Outcome<readonly ZipEntry[]> {
  const view = viewOf(bytes);
  const end = endOf(view);
  if (end === undefined) return damaged(name, "its directory is not there");
  const { count, size, offset, at } = end;
  // Where something stands before the zip, every offset in it is too small by as much.
  const shift = at - size - offset;
  if (shift < 0) return damaged(name, "its directory lies outside of it");
  const entries: ZipEntry[] = [];
  let place = at - size;
  for (let index = 0; index < count; index++) {
    if (place + 46 > at || view.getUint32(place, true) !== ENTRY) return damaged(name, "its directory breaks off");
    const lengths = [28, 30, 32].map((field) => view.getUint16(place + field, true));
    const [named = 0, extra = 0, comment = 0] = lengths;
    const next = place + 46 + named + extra + comment;
    if (next > at) return damaged(name, "its directory breaks off");
    entries.push(entryAt(bytes, view, place, named, extra, shift));
    place = next;
  }
  return succeed(entries);
}

/** The bytes of an entry, checked against its length and checksum; never more than `most`, whatever the entry claims. */
export function unzipped(name: string, bytes: Uint8Array, entry: ZipEntry, most: number): Outcome<Uint8Array> {
  if (entry.encrypted) return refused("zip.unsupported", `${entry.name} in ${name} has a password`, UNPACK);
  if (entry.size > most) return tooLarge(entry, name, most);
  const view = viewOf(bytes);
  const { header, packed, method } = entry;
  if (header + 30 > bytes.length || view.getUint32(header, true) !== LOCAL)
    return damaged(name, `${entry.name} is not where it should be`);
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  if (start + packed > bytes.length) return damaged(name, `${entry.name} breaks off`);
  const held = bytes.subarray(start, start + packed);
  if (method !== 0 && method !== 8)
    return refused("zip.unsupported", `${entry.name} in ${name} is packed in way ${method}`, UNPACK);
  let whole: Uint8Array;
  try {
    whole = method === 0 ? held : inflateRawSync(held, { maxOutputLength: most });
  } catch (error) {
    return error instanceof RangeError
      ? tooLarge(entry, name, most)
      : damaged(name, `${entry.name} cannot be unpacked`);
  }
  return whole.length === entry.size && checksum(whole) === entry.crc
    ? succeed(whole)
    : damaged(name, `${entry.name} is not what was packed`);
}

const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;

const UNPACK = "unpack it and name the file itself";

const refused = (code: DiagnosticCode, message: string, help: string): Outcome<never> => failure(code, message, help);

const damaged = (name: string, why: string): Outcome<never> =>
  refused("zip.damaged", `${name} is a damaged zip: ${why}`, "fetch it again, it may have been cut short");

const tooLarge = (entry: ZipEntry, name: string, most: number): Outcome<never> =>
  refused(
    "zip.too-large",
    `${entry.name} in ${name} has more than ${most / 1024 / 1024} MiB`,
    "that is no data export",
  );

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

interface End {
  readonly count: number;
  readonly size: number;
  readonly offset: number;
  /** Where the directory ends. */
  readonly at: number;
}

/** The record at the end, behind which only a comment may stand. */
function endOf(view: DataView): End | undefined {
  const least = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= least; at--) {
    if (view.getUint32(at, true) !== END || at + 22 + view.getUint16(at + 20, true) > view.byteLength) continue;
    const large = largeEnd(view, at);
    if (large !== undefined) return large;
    return {
      count: view.getUint16(at + 10, true),
      size: view.getUint32(at + 12, true),
      offset: view.getUint32(at + 16, true),
      at,
    };
  }
  return undefined;
}

/** The same of a zip written for more than 4 GB or 65,535 files. */
function largeEnd(view: DataView, end: number): End | undefined {
  if (end < 20 + 56 || view.getUint32(end - 20, true) !== LOCATOR64) return undefined;
  for (const at of [Number(view.getBigUint64(end - 12, true)), end - 20 - 56]) {
    if (at + 56 > view.byteLength || view.getUint32(at, true) !== END64) continue;
    const [count, size, offset] = [32, 40, 48].map((field) => Number(view.getBigUint64(at + field, true)));
    return { count: count!, size: size!, offset: offset!, at };
  }
  return undefined;
}

function entryAt(bytes: Uint8Array, view: DataView, at: number, named: number, extra: number, shift: number): ZipEntry {
  const name = new TextDecoder("utf-8").decode(bytes.subarray(at + 46, at + 46 + named));
  const large = largeFields(view, at + 46 + named, extra);
  // Each of these stands in the extra field only where it has no room here, in this order.
  const [size, packed, header] = [24, 20, 42].map((field) => {
    const short = view.getUint32(at + field, true);
    return short === 0xffffffff ? (large.shift() ?? short) : short;
  });
  return {
    name,
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: packed!,
    size: size!,
    header: header! + shift,
  };
}

function largeFields(view: DataView, start: number, length: number): number[] {
  for (let at = start; at + 4 <= start + length; ) {
    const [kind, size] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    const end = Math.min(at + 4 + size, start + length);
    if (kind === 1)
      return Array.from({ length: Math.floor((end - at - 4) / 8) }, (_, n) =>
        Number(view.getBigUint64(at + 4 + 8 * n, true)),
      );
    at += 4 + size;
  }
  return [];
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc;
});

/** CRC-32, which the oldest Node that runs this does not offer. */
function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = TABLE[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
