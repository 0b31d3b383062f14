import { createReadStream, statSync } from "node:fs";
import { type Diagnostic, type Outcome, succeed, Unreadable } from "../core/diagnostic.js";
import { folderFault, unreadable } from "./files.js";

/** Standard input as it comes; where a person sits at it, nothing will. */
export interface StandardInput {
  readonly isTTY: boolean;
  /** Closed, or a device from which nothing comes. */
  readonly isClosed: boolean;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** Bytes of a file as they come, or of standard input for `-`; gzip is undone, which its first bytes tell. */
export async function openBytes(
  path: string,
  input: StandardInput,
): Promise<Outcome<{ readonly name: string; readonly size?: number; readonly chunks: AsyncIterable<Uint8Array> }>> {
  const fault = path === "-" ? inputFault(input) : fileFault(path);
  if (fault !== undefined) return { ok: false, diagnostics: [fault] };
  if (path === "-") return succeed({ name: "stdin", chunks: unzipped("stdin", input.chunks) });
  const stat = statSync(path);
  const chunks = unzipped(path, fileChunks(path));
  return succeed({ name: path, ...(stat.isFile() ? { size: stat.size } : {}), chunks });
}

/** Opened when the first bytes are wanted, so that many files can wait for their turn. */
async function* fileChunks(path: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path, { highWaterMark: 256 * 1024 });
}

/** The whole of a file or of standard input, as it stands: a zip stays a zip. */
export async function readBytes(
  path: string,
  input: StandardInput,
  most: number,
  refused = (name: string): Diagnostic => tooLarge(name, most),
): Promise<Outcome<{ readonly name: string; readonly bytes: Uint8Array }>> {
  const fault = path === "-" ? inputFault(input) : fileFault(path);
  if (fault !== undefined) return { ok: false, diagnostics: [fault] };
  const name = path === "-" ? "stdin" : path;
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of path === "-" ? input.chunks : createReadStream(path)) {
      parts.push(chunk);
      size += chunk.length;
      if (size > most) return { ok: false, diagnostics: [refused(name)] };
    }
  } catch (error) {
    return { ok: false, diagnostics: [unreadable(name, error as NodeJS.ErrnoException)] };
  }
  return succeed({ name, bytes: Buffer.concat(parts) });
}

const inputFault = ({ isTTY, isClosed }: StandardInput): Diagnostic | undefined =>
  isTTY ? waiting : isClosed ? closed : undefined;

/** Opening says nothing of a folder, or of a file that is not there, before the first byte is asked for. */
function fileFault(path: string): Diagnostic | undefined {
  if (path === "") return { code: "file.missing", severity: "error", message: "the file name is empty" };
  try {
    return statSync(path).isDirectory() ? folderFault(path) : undefined;
  } catch (error) {
    const fault = unreadable(path, error as NodeJS.ErrnoException);
    return /^https?:\/\//.test(path) ? { ...fault, help: "fetch it first, then name the file" } : fault;
  }
}

const waiting: Diagnostic = {
  code: "arg.missing",
  severity: "error",
  message: "nothing is piped in",
  help: "pipe a file in, or name one",
};

const closed: Diagnostic = {
  code: "file.unreadable",
  severity: "error",
  message: "standard input is closed",
  help: "pipe a file in, or name one",
};

const tooLarge = (name: string, most: number): Diagnostic => ({
  code: "file.unreadable",
  severity: "error",
  message: `${name} is larger than ${most / 1024 / 1024} MiB`,
});

/** The stream as it is, or what was packed into it; a failure on the way is thrown as Unreadable. */
async function* unzipped(name: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let packed = false;
  try {
    const source = chunks[Symbol.asyncIterator]();
    const first = await source.next();
    if (first.done === true) return;
    const again = prefixed(first.value, source);
    packed = first.value[0] === 0x1f && first.value[1] === 0x8b;
    if (!packed) {
      yield* again;
      return;
    }
    const [{ createGunzip }, { pipeline, Readable }] = await Promise.all([import("node:zlib"), import("node:stream")]);
    yield* pipeline(Readable.from(again, { objectMode: false }), createGunzip(), () => undefined);
  } catch (error) {
    throw new Unreadable(packed ? damaged(name, error as Error) : unreadable(name, error as NodeJS.ErrnoException));
  }
}

async function* prefixed(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

const damaged = (name: string, error: Error): Diagnostic => ({
  code: "file.unreadable",
  severity: "error",
  message: `${name} is gzip and damaged: ${error.message}`,
  help: "unpack it with gzip -t to see, or fetch it again",
});
