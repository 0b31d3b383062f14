import { crc32, deflateRawSync } from "node:zlib";

/** The contents of a zip, and how they are packed. */
export interface Packed {
  readonly name: string;
  readonly text: string;
  readonly stored?: boolean;
  readonly flags?: number;
  readonly method?: number;
  /** Written in place of the true value. */
  readonly crc?: number;
  readonly size?: number;
}

export interface ZipShape {
  readonly comment?: string;
  /** With the records of zips above 4 GB. */
  readonly large?: boolean;
}

/** A zip, written from the format's description and by none of the program's code. */
export function zipOf(files: readonly Packed[], { comment = "", large = false }: ZipShape = {}): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, text, stored = false, flags = 0, method, crc, size } of files) {
    const whole = Buffer.from(text);
    const data = stored ? whole : deflateRawSync(whole);
    const title = Buffer.from(name);
    const real = size ?? whole.length;
    const extra = large ? Buffer.concat([u16(1), u16(24), u64(real), u64(data.length), u64(offset)]) : Buffer.alloc(0);
    const shared = [
      u16(large ? 45 : 20),
      u16(flags),
      u16(method ?? (stored ? 0 : 8)),
      u32(0),
      u32(crc ?? crc32(whole)),
      u32(large ? 0xffffffff : data.length),
      u32(large ? 0xffffffff : real),
      u16(title.length),
    ];
    const local = Buffer.concat([u32(0x04034b50), ...shared, u16(0), title, data]);
    const tail = [u16(extra.length), u16(0), u16(0), u16(0), u32(0), u32(large ? 0xffffffff : offset), title, extra];
    central.push(Buffer.concat([u32(0x02014b50), u16(45), ...shared, ...tail]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const count = large ? 0xffff : files.length;
  const end64 = Buffer.concat([
    Buffer.concat([u32(0x06064b50), u64(44), u16(45), u16(45), u32(0), u32(0), u64(files.length), u64(files.length)]),
    Buffer.concat([u64(directory.length), u64(offset)]),
    Buffer.concat([u32(0x07064b50), u32(0), u64(offset + directory.length), u32(1)]),
  ]);
  const end = [
    u32(0x06054b50),
    ...[u16(0), u16(0), u16(count), u16(count)],
    u32(large ? 0xffffffff : directory.length),
    u32(large ? 0xffffffff : offset),
    u16(comment.length),
    Buffer.from(comment),
  ];
  return Buffer.concat([...locals, directory, ...(large ? [end64] : []), ...end]);
}

function u16(n: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(n);
  return bytes;
}

function u32(n: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(n >>> 0);
  return bytes;
}

function u64(n: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(n));
  return bytes;
}
