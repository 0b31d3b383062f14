import { constants, promises } from "node:fs";
import { type Diagnostic, Unreadable } from "../core/diagnostic.js";
import { utf16In } from "../core/text.js";
import { fileAt, unreadable } from "./file-at.js";

const CHUNK = 256 * 1024;
/** The bytes of a line break in each encoding. */
const NEWLINES = { "utf-8": Buffer.of(10), "utf-16le": Buffer.of(10, 0), "utf-16be": Buffer.of(0, 10) } as const;

/** A longer line is passed on in parts; its reader will report it. */
const LONGEST_HELD = 2 * 1024 * 1024;

/** Splits bytes after their last line break; the rest is held until its line is whole. */
export class WholeLines {
  #held: Buffer = Buffer.alloc(0);
  /** A line break in the encoding of the bytes, known once the first might be there. */
  #newline: Buffer | undefined;

  /** Adds bytes; returns the lines that are whole now, or nothing. */
  push(bytes: Uint8Array): Uint8Array {
    const all = this.#held.length === 0 ? Buffer.from(bytes) : Buffer.concat([this.#held, bytes]);
    const end = this.#endIn(all);
    this.#held = all.subarray(end);
    return all.subarray(0, end);
  }

  /** Removes and returns the held part of a last line; the next bytes begin anew. */
  rest(): Uint8Array {
    const held = this.#held;
    this.#held = Buffer.alloc(0);
    this.#newline = undefined;
    return held;
  }

  /** The end of the last whole line; of the last whole character if a line is too long to be held. */
  #endIn(all: Buffer): number {
    if (!all.includes(10) && all.length <= LONGEST_HELD) return 0;
    this.#newline ??= NEWLINES[utf16In(all) ?? "utf-8"];
    const { length } = this.#newline;
    let at = all.lastIndexOf(this.#newline);
    // The same two bytes may belong to two characters.
    while (at % length > 0) at = all.lastIndexOf(this.#newline, at - 1);
    if (at >= 0) return at + length;
    return all.length > LONGEST_HELD ? all.length - (all.length % length) : 0;
  }
}

/** How a followed file began anew. */
export type Turn = "cut short" | "replaced";

/**
 * Whole lines of a growing file, and a `Turn` each time it begins anew; a file that replaces it is read from its start.
 * `wait` is called whenever everything has been read; it resolves to whether to look again.
 */
export async function* tail(path: string, wait: () => Promise<boolean>): AsyncGenerator<Uint8Array | Turn> {
  const lines = new WholeLines();
  let file = await opened(path);
  let position = 0;
  /** Whole lines from the current position to the present end of the file. */
  async function* further(): AsyncGenerator<Uint8Array> {
    for (;;) {
      const { bytesRead, buffer } = await file
        .read(Buffer.allocUnsafe(CHUNK), 0, CHUNK, position)
        .catch(thrownFor(path));
      if (bytesRead === 0) return;
      if (position === 0 && bytesRead > 1 && buffer[0] === 0x1f && buffer[1] === 0x8b)
        throw new Unreadable(packed(path));
      position += bytesRead;
      const whole = lines.push(buffer.subarray(0, bytesRead));
      if (whole.length > 0) yield whole;
    }
  }
  try {
    for (;;) {
      yield* further();
      const [now, there] = [await file.stat(), await promises.stat(path).catch(() => undefined)];
      if (there !== undefined && (there.ino !== now.ino || there.dev !== now.dev)) {
        // The writer may have added lines between the last look and the replacement.
        yield* further();
        yield "replaced";
        await file.close();
        file = await opened(path);
      } else if (now.size < position) yield "cut short";
      else {
        if (!(await wait())) return;
        continue;
      }
      // Half a line of the old content does not belong to the new.
      lines.rest();
      position = 0;
    }
  } finally {
    await file.close();
  }
}

const packed = (path: string): Diagnostic => ({
  code: "file.unreadable",
  severity: "error",
  message: `${path} is gzip, which cannot be followed`,
  help: "leave --follow out, or follow the log before it is compressed",
});

const noFile = (path: string): Diagnostic => ({
  code: "file.unreadable",
  severity: "error",
  message: `${path} is a pipe or a device now, which cannot be followed in place of a file`,
  help: `giftworth tally ${path} --follow`,
});

/** Opens a file without blocking: while an open waits for a pipe's writer, no signal is handled. */
async function opened(path: string): Promise<promises.FileHandle> {
  const there = fileAt(path);
  if (!there.ok) throw new Unreadable(there.diagnostics[0]!);
  if (!there.value.isFile()) throw new Unreadable(noFile(path));
  return promises.open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch(thrownFor(path));
}

const thrownFor =
  (path: string) =>
  (error: NodeJS.ErrnoException): never => {
    throw new Unreadable(unreadable(path, error));
  };
