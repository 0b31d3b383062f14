import { createReadStream, type Stats } from "node:fs";
import type { Readable } from "node:stream";
import { type Diagnostic, fail, type Outcome, succeed, Unreadable } from "../core/diagnostic.js";
import { fileAt, unreadable } from "./file-at.js";
import { filePages } from "./file-pages.js";
import { realPath } from "./upward.js";

/** Standard input as a stream; if it is a terminal, nothing is read from it. */
export interface StandardInput {
  readonly isTTY: boolean;
  /** Whether it is closed, or a device that never sends anything. */
  readonly isClosed: boolean;
  /** Whether it is a folder, from which Node would read nothing and report no error. */
  readonly isFolder: boolean;
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Ends reading. */
  readonly close: () => void;
}

/** Bytes that arrive over time; closing ends them even while the next ones are awaited. */
type Flow = Pick<StandardInput, "chunks" | "close">;

interface Opened {
  readonly name: string;
  /** The real path of a file, with links resolved. */
  readonly path?: string;
  readonly size?: number;
  readonly repeatable?: boolean;
}

/**
 * The bytes of a file, or of standard input for `-`. Gzip is detected by its first bytes and unpacked. Each chunk is
 * valid until the next is requested.
 */
export async function openBytes(path: string, input: StandardInput): Promise<Outcome<Flow & Opened>> {
  const there = readable(path, input);
  if (!there.ok) return there;
  const stat = there.value;
  if (stat === undefined) return succeed({ name: "stdin", chunks: unzipped("stdin", input), close: input.close });
  if (!stat.isFile()) {
    const { chunks, close } = stat.isFIFO() ? (await import("./named-pipe.js")).pipeFlow(path) : deviceFlow(path);
    return succeed({ name: path, chunks: unzipped(path, { chunks, close }), close });
  }
  const chunks = { [Symbol.asyncIterator]: () => unzipped(path, fileFlow(path)) };
  const real = realPath(path) ?? path;
  return succeed({ name: path, path: real, size: stat.size, repeatable: true, chunks, close: () => undefined });
}

/** The bytes of a file, opened when the first are read so that many files can wait their turn. */
function fileFlow(path: string): Flow {
  const chunks = filePages(path);
  return { chunks, close: () => void chunks.return(undefined) };
}

/** The bytes of a device, opened when the first are read. */
function deviceFlow(path: string): Flow {
  let stream: Readable | undefined;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    stream = createReadStream(path);
    yield* stream;
  }
  return { chunks: chunks(), close: () => void stream?.destroy() };
}

/** All bytes of a file or of standard input, unchanged: a zip stays packed. Fails if there are more than `most`. */
export async function readBytes(
  path: string,
  input: StandardInput,
  most: number,
  refused = (name: string): Diagnostic => tooLarge(name, most),
): Promise<Outcome<{ readonly name: string; readonly bytes: Uint8Array }>> {
  const there = readable(path, input);
  if (!there.ok) return there;
  const name = path === "-" ? "stdin" : path;
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of path === "-" ? input.chunks : createReadStream(path)) {
      parts.push(chunk);
      size += chunk.length;
      if (size > most) return fail(refused(name));
    }
  } catch (error) {
    return fail(unreadable(name, error as NodeJS.ErrnoException));
  }
  return succeed({ name, bytes: Buffer.concat(parts) });
}

/** Why standard input cannot be read; undefined if it can. */
export const inputFault = ({ isTTY, isClosed, isFolder }: StandardInput): Diagnostic | undefined =>
  isTTY ? waiting : isClosed ? closed : isFolder ? { ...closed, message: "standard input is a folder" } : undefined;

/** The system's stats of a file that can be read; undefined for standard input. */
function readable(path: string, input: StandardInput): Outcome<Stats | undefined> {
  if (path !== "-") return fileAt(path);
  const fault = inputFault(input);
  return fault === undefined ? succeed(undefined) : fail(fault);
}

const waiting: Diagnostic = {
  code: "arg.missing",
  severity: "error",
  message: "nothing was piped in",
  help: "pipe a file in, or name one",
};

const closed: Diagnostic = {
  code: "file.unreadable",
  severity: "error",
  message: "standard input is closed",
  help: "pipe a file in, or name one",
};

const tooLarge = (name: string, most: number): Diagnostic => ({
  code: "file.too-large",
  severity: "error",
  message: `${name} is larger than ${most / 1024 / 1024} MiB, the limit for a file that is read at once`,
  help: "name a smaller part of it, or the file you meant",
});

/**
 * The bytes of a stream, unpacked if they are gzip; a failure is thrown as Unreadable. A reader that stops early closes
 * the stream: an open pipe would keep the program running until its writer is done.
 */
async function* unzipped(name: string, { chunks, close }: Flow): AsyncGenerator<Uint8Array> {
  let packed = false;
  try {
    const source = chunks[Symbol.asyncIterator]();
    const first = await beginning(source);
    if (first.length === 0) return;
    const again = prefixed(first, source);
    packed = first[0] === 0x1f && first[1] === 0x8b;
    if (!packed) {
      yield* again;
      return;
    }
    const [{ createGunzip }, { pipeline, Readable }] = await Promise.all([import("node:zlib"), import("node:stream")]);
    yield* pipeline(Readable.from(copied(again), { objectMode: false }), createGunzip(), () => undefined);
  } catch (error) {
    throw new Unreadable(packed ? damaged(name, error as Error) : unreadable(name, error as NodeJS.ErrnoException));
  } finally {
    close();
  }
}

/** Copies of chunks, which stay valid when the next is requested before this one is used up. */
async function* copied(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) yield Uint8Array.from(chunk);
}

/** The first bytes, at least two if there are that many: a pipe may deliver them one by one. */
async function beginning(source: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  let bytes: Uint8Array = new Uint8Array();
  while (bytes.length < 2) {
    const next = await source.next();
    if (next.done === true) break;
    bytes = Buffer.concat([bytes, next.value]);
  }
  return bytes;
}

async function* prefixed(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

const damaged = (name: string, error: Error): Diagnostic => ({
  code: "file.unreadable",
  severity: "error",
  message: `${name} is gzip and damaged: ${error.message}`,
  help: "test it with gzip -t, or download it again",
});
