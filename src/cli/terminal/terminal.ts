import { fstatSync, type Stats, statSync, writeSync } from "node:fs";
import type { Readable, Writable } from "node:stream";
import type { Day } from "../../core/date.js";
import { present } from "../../core/present.js";
import { today } from "../../io/today.js";
import type { Pager } from "./start-pager.js";

/** An output stream for text. */
export interface Stream {
  /** Resolves when the text is written; rejects with the system's error code if that fails. */
  write(text: string): Promise<void>;
  readonly isTTY: boolean;
  readonly columns?: number;
  /** Absent if it is not a terminal. */
  readonly page?: Page;
}

/** Shows a text in a pager and waits until it is quit; false if it cannot be started. */
export type Page = (pager: Pager, text: string) => Promise<boolean>;

/** A terminal that is read key by key, and the output to draw on. */
export interface Keyboard {
  readonly input: Readable;
  readonly output: Writable;
  /** Has the effect of Ctrl-C, which is only a key while keys are read one by one. */
  readonly interrupt: () => void;
}

/** The surroundings of the program; tests pass their own. */
export interface Terminal {
  readonly out: Stream;
  readonly err: Stream;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder the program was started in; absent if it no longer exists. */
  readonly cwd?: string;
  readonly input: {
    readonly isTTY: boolean;
    /** Whether it is closed, or a device that never sends anything. */
    readonly isClosed: boolean;
    readonly isFolder: boolean;
    readonly chunks: AsyncIterable<Uint8Array>;
    /** Ends reading. */
    readonly close: () => void;
  };
  /** Opens the keyboard. */
  readonly keyboard: () => Keyboard;
  /** Today in UTC, so that no time zone changes an answer. */
  readonly today: Day;
  /** The time in milliseconds, only for durations; no answer depends on it. */
  readonly now: () => number;
  /** Waits. */
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Runs work that must happen whole or not at all; an interruption waits for it. */
  readonly uninterrupted: <T>(work: () => T) => T;
  /**
   * Calls `hear` for the next signal to end, with its exit status and a function that passes it on to the system;
   * returns a function that stops listening.
   */
  readonly onInterrupt: (hear: (status: number, pass: () => void) => void) => () => void;
}

/** The terminal of this process. Streams are opened on first use, which a quick answer notices. */
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
      // Node opens a null device if standard input is closed.
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

/** Runs synchronous work with listeners for signals: a signal waits for its end, then has its usual effect. */
function uninterrupted<T>(work: () => T): T {
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.kill(process.pid, signal));
  return work();
}

const interrupt = (): void => {
  process.kill(process.pid, "SIGINT");
};

/** Listens for one signal; a second one ends the program at once. */
function onInterrupt(hear: (status: number, pass: () => void) => void): () => void {
  const signals = ["SIGINT", "SIGTERM"] as const;
  const pass = (signal: NodeJS.Signals) => (): void => {
    process.kill(process.pid, signal);
  };
  const handlers = { SIGINT: () => hear(130, pass("SIGINT")), SIGTERM: () => hear(143, pass("SIGTERM")) };
  for (const signal of signals) process.once(signal, handlers[signal]);
  return () => {
    for (const signal of signals) process.off(signal, handlers[signal]);
  };
}

/**
 * An output stream that writes to a pipe, a file or the null device directly: creating Node's stream for it takes longer
 * than most answers. Only a terminal needs that stream, and only another character device can be one.
 */
function streamOf(fd: number, open: () => NodeJS.WriteStream): Stream {
  if (isDevice(fd) && !isNull(fd)) return deviceStream(open());
  return {
    isTTY: false,
    async write(text) {
      const bytes = Buffer.from(text);
      let done = 0;
      try {
        while (done < bytes.length) done += writeSync(fd, bytes, done);
      } catch (error) {
        // Another process has made the pipe non-blocking, and it is full; Node's stream can wait.
        if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
        await deviceStream(open()).write(bytes.subarray(done));
      }
    },
  };
}

function deviceStream(stream: NodeJS.WriteStream): Stream & { write(text: string | Uint8Array): Promise<void> } {
  // Node also emits a failed write as an event, which would end the process without a listener.
  if (stream.listenerCount("error") === 0) stream.on("error", () => undefined);
  return {
    isTTY: stream.isTTY === true,
    ...present({ page: stream.isTTY ? page : undefined }),
    ...present({ columns: stream.columns }),
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.write(text, (error) => (error ? reject(error) : resolve()));
      }),
  };
}

const page: Page = async (pager, text) => (await import("./start-pager.js")).startPager(pager, text);

/** Whether a descriptor is a device. A closed one is not; writing to it will report the error. */
const isDevice = (fd: number): boolean => statOf(fd)?.isCharacterDevice() === true;

/** Whether a descriptor is known to be the null device, which Unix tells by its number. */
function isNull(fd: number): boolean {
  try {
    return fstatSync(fd).rdev === statSync("/dev/null").rdev;
  } catch {
    return false;
  }
}

function statOf(fd: number): Stats | undefined {
  try {
    return fstatSync(fd);
  } catch {
    return undefined;
  }
}

/** The current folder; empty if it was removed, since it then has no path. */
function startedIn(): { readonly cwd?: string } {
  try {
    return { cwd: process.cwd() };
  } catch {
    return {};
  }
}
