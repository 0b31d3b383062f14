import type { ByteStream, LiveStatus } from "../../commands/base/streams.js";
import { type Outcome, succeed } from "../../core/diagnostic.js";
import { openBytes } from "../../io/bytes.js";
import { type Turn, tail, WholeLines } from "../../io/tail.js";
import { type Json, jsonText, toJson } from "../../render/json.js";
import { safeText } from "../../render/safe-text.js";
import { CLEAR, say } from "./say.js";
import type { Terminal } from "./terminal.js";
import { widthOf } from "./width.js";

/** Milliseconds between two looks at a file, and between two displays of the status. */
const POLL = 250;
const REDRAW = 1_000;

/** A Ctrl-C that ends the writer of our pipe is also sent to us, but may arrive this many milliseconds later. */
const TOGETHER = 100;

/** How a followed log is shown and ended. */
interface Watch {
  readonly terminal: Terminal;
  /** The status at a time in milliseconds. */
  readonly status: (now: number) => LiveStatus;
  /** Whether the status goes to standard output as lines of JSON. */
  readonly lines: boolean;
  /** Receives the exit status of the signal that ended following. */
  readonly interrupted: (status: number) => void;
}

/**
 * Follows a growing log or a pipe until Ctrl-C or the end of the pipe; either ends only the log, not the answer. A line
 * that is still being written then is left out. If the file is written again from its start, a new stream begins.
 */
export async function followed(path: string, watch: Watch): Promise<Outcome<AsyncIterable<ByteStream>>> {
  const { terminal } = watch;
  const opened = await openBytes(path, terminal.input);
  if (!opened.ok) return opened;
  const { name, size, chunks, close } = opened.value;
  const grows = size !== undefined;

  async function* until(): AsyncGenerator<Uint8Array | Turn> {
    const end = new Ending();
    const show = display(watch, end);
    const stopListening = terminal.onInterrupt((status) => {
      watch.interrupted(status);
      end.come();
    });
    try {
      if (!grows) show.start();
      const wait = async (): Promise<boolean> => {
        show.start();
        await Promise.race([terminal.pause(POLL), end.coming]);
        return !end.came;
      };
      for await (const part of grows ? tail(path, wait) : wholeLines(chunks, end, terminal)) {
        if (end.came) break;
        if (typeof part === "string") show.tell(turnText(name, part));
        yield part;
      }
    } finally {
      stopListening();
      show.stop();
      close();
    }
  }
  return succeed(streamsOf(name, until()));
}

/** The streams of a followed log, in order: a new one starts each time the file begins anew. */
async function* streamsOf(name: string, parts: AsyncGenerator<Uint8Array | Turn>): AsyncGenerator<ByteStream> {
  let goesOn = true;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (;;) {
      const next = await parts.next();
      if (next.done === true) goesOn = false;
      if (next.done === true || typeof next.value === "string") return;
      yield next.value;
    }
  }
  try {
    while (goesOn) yield { name, chunks: chunks() };
  } finally {
    await parts.return(undefined);
  }
}

/** The end of following, as a flag and as a promise. */
class Ending {
  came = false;
  come: () => void = () => undefined;
  readonly coming: Promise<"ended">;

  constructor() {
    this.coming = new Promise((resolve) => {
      this.come = () => {
        this.came = true;
        resolve("ended");
      };
    });
  }
}

/** Whole lines until the bytes end, with an unfinished last line; or until following ends, without it. */
async function* wholeLines(
  chunks: AsyncIterable<Uint8Array>,
  end: Ending,
  { pause }: Terminal,
): AsyncGenerator<Uint8Array> {
  const lines = new WholeLines();
  const source = chunks[Symbol.asyncIterator]();
  for (;;) {
    const coming = source.next();
    // After the end nothing awaits it, and its failure must not end the process.
    coming.catch(() => undefined);
    const next = await Promise.race([coming, end.coming]);
    if (next === "ended") return;
    if (next.done === true) break;
    const whole = lines.push(next.value);
    if (whole.length > 0) yield whole;
  }
  await Promise.race([pause(TOGETHER), end.coming]);
  const rest = lines.rest();
  if (rest.length > 0 && !end.came) yield rest;
}

/** Shows the status again and again: on one line of the terminal, and in a pipe as one line of JSON each time. */
function display({ terminal, status, lines }: Watch, end: Ending) {
  const { out, err } = terminal;
  const screen = out.isTTY ? out : err.isTTY ? err : undefined;
  let timer: NodeJS.Timeout | undefined;
  const draw = (): void => {
    const now = terminal.now();
    const { parts, json } = status(now);
    // Not awaited: a failed display is repeated the next time.
    if (screen !== undefined) say(screen, `${CLEAR}${fitting(parts, widthOf(terminal) - 1)}`);
    if (!lines) return;
    const line = { status: "tally/1", at: new Date(now).toISOString(), ...(toJson(json) as Record<string, Json>) };
    out.write(`${jsonText(line, 0)}\n`).catch(end.come);
  };
  return {
    start(): void {
      if (timer !== undefined || end.came) return;
      draw();
      timer = setInterval(draw, REDRAW);
    },
    tell(text: string): void {
      say(err, `${screen === undefined ? "" : CLEAR}giftworth: ${safeText(text)}\n`);
    },
    stop(): void {
      clearInterval(timer);
      if (screen !== undefined) say(screen, CLEAR);
    },
  };
}

/** As many parts as fit, at least the first; no figure is cut. */
function fitting(parts: readonly string[], width: number): string {
  let line = "";
  for (const part of parts) {
    const longer = line === "" ? part : `${line} · ${part}`;
    if (line !== "" && longer.length > width) break;
    line = longer;
  }
  return line;
}

const turnText = (name: string, how: Turn): string =>
  `${name} was ${how}: reading it from its start; what was counted before still counts`;
