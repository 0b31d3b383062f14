import { Buffer } from "node:buffer";
import type { Entry, ZipFile } from "yauzl";
import { type DiagnosticCode, failure, type Outcome, succeed } from "../../core/diagnostic.js";

/** A file within a zip. */
export interface ZipEntry {
  readonly name: string;
  /** Its length according to the directory. */
  readonly size: number;
  /** Its bytes, checked by length and checksum; fails beyond `most` bytes, whatever length the directory states. */
  readonly unpacked: (most: number) => Promise<Outcome<Uint8Array>>;
}

/** Whether bytes begin like a zip, including an empty one. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && bytes[3] === bytes[2]! + 1;

/** The entries of a zip, from the directory at its end; nothing is unpacked. */
export async function zipEntries(name: string, bytes: Uint8Array): Promise<Outcome<readonly ZipEntry[]>> {
  const { fromBufferPromise } = await import("yauzl");
  const entries: ZipEntry[] = [];
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), AS_IT_STANDS);
    for await (const entry of zip.eachEntry()) {
      const held = { name: new TextDecoder().decode(entry.fileNameRaw), of: name };
      entries.push({
        name: held.name,
        size: entry.uncompressedSize,
        unpacked: (most) => unpacked(zip, entry, held, most),
      });
    }
  } catch {
    return damaged(name, "its directory cannot be read");
  }
  return succeed(entries);
}

/** Names stay bytes; lengths are checked here, so that an entry that is too large is not reported as damaged. */
const AS_IT_STANDS = { lazyEntries: true, decodeStrings: false, validateEntrySizes: false } as const;

/** The names of an entry and of its zip. */
interface Held {
  readonly name: string;
  readonly of: string;
}

async function unpacked(zip: ZipFile, entry: Entry, held: Held, most: number): Promise<Outcome<Uint8Array>> {
  const { name, of } = held;
  if (entry.isEncrypted()) return refused("zip.unsupported", `${name} in ${of} has a password`, UNPACK);
  if (entry.uncompressedSize > most) return tooLarge(held, most);
  if (!entry.canDecodeFileData())
    return refused("zip.unsupported", `${name} in ${of} uses compression method ${entry.compressionMethod}`, UNPACK);
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of await zip.openReadStreamPromise(entry)) {
      size += part.length;
      if (size > most) return tooLarge(held, most);
      parts.push(part);
    }
  } catch {
    return damaged(of, `${name} cannot be unpacked`);
  }
  const whole = Buffer.concat(parts, size);
  return size === entry.uncompressedSize && checksum(whole) === entry.crc32
    ? succeed(whole)
    : damaged(of, `${name} is not what was packed`);
}

const UNPACK = "unpack it and name the file itself";

const refused = (code: DiagnosticCode, message: string, help: string): Outcome<never> => failure(code, message, help);

const damaged = (name: string, why: string): Outcome<never> =>
  refused("zip.damaged", `${name} is a damaged zip: ${why}`, "download it again: it may have been cut short");

const tooLarge = ({ name, of }: Held, most: number): Outcome<never> =>
  refused(
    "zip.too-large",
    `${name} in ${of} is larger than ${most / 1024 / 1024} MiB`,
    "no data export is that large: name another file",
  );

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc;
});

/** The CRC-32 of some bytes: the oldest supported Node has none, and yauzl does not check it. */
function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = TABLE[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
