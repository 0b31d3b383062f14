import { type Day, dayOf } from "../core/date.js";

/** Somewhere text is written to. */
export interface Stream {
  /** Resolves when the text has been taken; rejects with the system's error code when it cannot be. */
  write(text: string): Promise<void>;
  readonly isTTY: boolean;
  readonly columns?: number;
}

/** The world as the program sees it; tests hand in another. */
export interface Terminal {
  readonly out: Stream;
  readonly err: Stream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly input: { readonly isTTY: boolean; readonly chunks: AsyncIterable<Uint8Array> };
  /** Today in UTC, so that no time zone changes an answer. */
  readonly today: Day;
}

/** The process's own; each stream is opened when it is first used, which a quick answer feels. */
export const realTerminal = (): Terminal => ({
  get out() {
    return streamOf(process.stdout);
  },
  get err() {
    return streamOf(process.stderr);
  },
  get input() {
    return { isTTY: process.stdin.isTTY === true, chunks: process.stdin };
  },
  env: process.env,
  today: dayOf(new Date().toISOString().slice(0, 10))!,
});

function streamOf(stream: NodeJS.WriteStream): Stream {
  // A failed write is told twice; without a listener the second telling would end the process.
  if (stream.listenerCount("error") === 0) stream.on("error", () => undefined);
  return {
    isTTY: stream.isTTY === true,
    ...(stream.columns === undefined ? {} : { columns: stream.columns }),
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.write(text, (error) => (error ? reject(error) : resolve()));
      }),
  };
}
