import { fstatSync, type Stats, writeSync } from "node:fs";
import type { Readable, Writable } from "node:stream";
import type { Day } from "../../core/date.js";
import { present } from "../../core/present.js";
import { today } from "../../io/today.js";

/** Somewhere text is written to. */
export interface Stream {
  /** Resolves when the text has been taken; rejects with the system's error code when it cannot be. */
  write(text: string): Promise<void>;
  readonly isTTY: boolean;
  readonly columns?: number;
}

/** What reads one key after the other, and where it draws. */
export interface Keyboard {
  readonly input: Readable;
  readonly output: Writable;
  /** Does what Ctrl-C does where keys are not read one after the other. */
  readonly interrupt: () => void;
}

/** The world as the program sees it; tests hand in another. */
export interface Terminal {
  readonly out: Stream;
  readonly err: Stream;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder the program was started in; absent where that is gone. */
  readonly cwd?: string;
  readonly input: {
    readonly isTTY: boolean;
    /** Closed, or a device from which nothing comes. */
    readonly isClosed: boolean;
    readonly isFolder: boolean;
    readonly chunks: AsyncIterable<Uint8Array>;
    /** Nothing more is wanted of it. */
    readonly close: () => void;
  };
  /** Opened when it is asked for. */
  readonly keyboard: () => Keyboard;
  /** Today in UTC, so that no time zone changes an answer. */
  readonly today: Day;
  /** Milliseconds, for how long something takes; no answer depends on it. */
  readonly now: () => number;
  /** Lets so many milliseconds go by. */
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Work that an interruption waits for: it happens whole or not at all. */
  readonly uninterrupted: <T>(work: () => T) => T;
  /**
   * Hears the next signal to end in place of the system, with its exit status, and may pass it on to the system then;
   * what comes back stops listening.
   */
  readonly onInterrupt: (hear: (status: number, pass: () => void) => void) => () => void;
}

/** The process's own; each stream is opened when it is first used, which a quick answer feels. */
export const realTerminal = (): Terminal => ({
  get out() {
    return streamOf(1, () => process.stdout);
  },
  get err() {
    return streamOf(2, () => process.stderr);
  },
  get input() {
    const isTTY = process.stdin.isTTY === true;
    return {
      isTTY,
      // Node opens a null device where standard input is closed.
      isClosed: !isTTY && isDevice(0),
      isFolder: !isTTY && statOf(0)?.isDirectory() === true,
      chunks: process.stdin,
      close: () => process.stdin.destroy(),
    };
  },
  keyboard: () => ({ input: process.stdin, output: process.stdout, interrupt }),
  env: process.env,
  ...startedIn(),
  today: today(),
  now: Date.now,
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  uninterrupted,
  onInterrupt,
});

/** With somebody listening, a signal is told after the work; then it does what it would have done. */
function uninterrupted<T>(work: () => T): T {
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.kill(process.pid, signal));
  return work();
}

const interrupt = (): void => {
  process.kill(process.pid, "SIGINT");
};

/** A second signal ends the program: whoever sends it does not want to wait. */
function onInterrupt(hear: (status: number, pass: () => void) => void): () => void {
  const signals = ["SIGINT", "SIGTERM"] as const;
  const pass = (signal: NodeJS.Signals) => (): void => {
    process.kill(process.pid, signal);
  };
  const heard = { SIGINT: () => hear(130, pass("SIGINT")), SIGTERM: () => hear(143, pass("SIGTERM")) };
  for (const signal of signals) process.once(signal, heard[signal]);
  return () => {
    for (const signal of signals) process.off(signal, heard[signal]);
  };
}

/**
 * A pipe or a file is written to directly: making Node's stream for it takes longer than working out most answers.
 * Only a character device can be a terminal, and only that needs the stream.
 */
function streamOf(fd: number, open: () => NodeJS.WriteStream): Stream {
  if (isDevice(fd)) return deviceStream(open());
  return {
    isTTY: false,
    async write(text) {
      const bytes = Buffer.from(text);
      let done = 0;
      try {
        while (done < bytes.length) done += writeSync(fd, bytes, done);
      } catch (error) {
        // A pipe that another process has made non-blocking is full; the stream knows how to wait.
        if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
        await deviceStream(open()).write(bytes.subarray(done));
      }
    },
  };
}

function deviceStream(stream: NodeJS.WriteStream): Stream & { write(text: string | Uint8Array): Promise<void> } {
  // A failed write is told twice; without a listener the second telling would end the process.
  if (stream.listenerCount("error") === 0) stream.on("error", () => undefined);
  return {
    isTTY: stream.isTTY === true,
    ...present({ columns: stream.columns }),
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.write(text, (error) => (error ? reject(error) : resolve()));
      }),
  };
}

/** A closed descriptor is no device; writing to it will say what is wrong. */
const isDevice = (fd: number): boolean => statOf(fd)?.isCharacterDevice() === true;

function statOf(fd: number): Stats | undefined {
  try {
    return fstatSync(fd);
  } catch {
    return undefined;
  }
}

/** A folder that was removed under the program's feet has no name any more. */
function startedIn(): { readonly cwd?: string } {
  try {
    return { cwd: process.cwd() };
  } catch {
    return {};
  }
}
