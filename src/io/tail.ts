import { constants, promises } from "node:fs";
import { type Diagnostic, Unreadable } from "../core/diagnostic.js";
import { fileAt, unreadable } from "./file-at.js";

const CHUNK = 256 * 1024;
const NEWLINE = 10;

/** A line longer than this is passed on in parts: whoever reads it will have something to say. */
const LONGEST_HELD = 2 * 1024 * 1024;

/** Bytes up to the last end of a line; what stands behind it is held until its line is whole. */
export class WholeLines {
  #held: Buffer = Buffer.alloc(0);

  /** The lines that are whole now; empty where none is. */
  push(bytes: Uint8Array): Uint8Array {
    const all = this.#held.length === 0 ? Buffer.from(bytes) : Buffer.concat([this.#held, bytes]);
    const end = all.lastIndexOf(NEWLINE) + 1;
    if (end === 0 && all.length > LONGEST_HELD) return this.#keep(all, all.length);
    return this.#keep(all, end);
  }

  /** What is held of a last line, which is then held no more. */
  rest(): Uint8Array {
    const held = this.#held;
    this.#held = Buffer.alloc(0);
    return held;
  }

  #keep(all: Buffer, end: number): Uint8Array {
    this.#held = all.subarray(end);
    return all.subarray(0, end);
  }
}

/** What a file that is followed can do besides growing. */
export type Turn = "cut short" | "replaced";

/**
 * Whole lines of a file while it grows, and where it begins anew, how; a file put in its place is read from its start.
 * `wait` is called whenever all there is has been read, and answers, after a while, whether to look again.
 */
export async function* tail(path: string, wait: () => Promise<boolean>): AsyncGenerator<Uint8Array | Turn> {
  const lines = new WholeLines();
  let file = await opened(path);
  let position = 0;
  /** Whole lines from the position on, as far as the file goes now. */
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
        // Its writer may have added lines after the last look and before it was moved away.
        yield* further();
        yield "replaced";
        await file.close();
        file = await opened(path);
      } else if (now.size < position) yield "cut short";
      else {
        if (!(await wait())) return;
        continue;
      }
      // Half a line of what was there before is no part of what is there now.
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
  help: "leave --follow out, or follow what is written into it before it is packed",
});

const noFile = (path: string): Diagnostic => ({
  code: "file.unreadable",
  severity: "error",
  message: `${path} is a pipe or a device now, which cannot be followed in place of a file`,
  help: `giftworth tally ${path} --follow`,
});

/** Opened without waiting, as for a pipe's writer no signal would get through. */
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
