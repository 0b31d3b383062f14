import { main } from "../../src/cli/main.js";
import type { Page, Stream, Terminal } from "../../src/cli/terminal/terminal.js";
import { dayOf } from "../../src/core/date.js";

/** What a command line printed, and its exit status. */
export interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  readonly exit: number;
}

export interface Setting {
  readonly env?: Terminal["env"];
  readonly stdin?: string | AsyncIterable<Uint8Array>;
  /** Columns of a terminal; a pipe if left out. */
  readonly columns?: number;
  /** Starts a pager on that terminal; none if left out. */
  readonly page?: Page;
  readonly today?: string;
  /** What happens while it waits for a followed file to grow; an exit status is the signal received then. */
  readonly pause?: () => number | undefined;
  /** The source of single keys, from a person at the terminal; no person if left out. */
  readonly keyboard?: ReturnType<Terminal["keyboard"]>;
  /** The folder it is started in, for the configuration of a project; none if left out. */
  readonly cwd?: string;
}

/** Runs the program in process, on the built-in catalogue, as on 2026-11-22. */
export async function cli(argv: readonly string[], setting: Setting = {}): Promise<Ran> {
  const { env = {}, stdin, columns, today = "2026-11-22", pause, cwd, keyboard, page } = setting;
  const written = { out: "", err: "" };
  const stream = (name: "out" | "err"): Stream => ({
    isTTY: columns !== undefined,
    ...(columns === undefined ? {} : { columns }),
    ...(page === undefined ? {} : { page }),
    async write(text) {
      written[name] += text;
    },
  });
  const heard = new Set<(status: number, pass: () => void) => void>();
  const terminal: Terminal = {
    out: stream("out"),
    err: stream("err"),
    env,
    ...(cwd === undefined ? {} : { cwd }),
    input: {
      isTTY: stdin === undefined,
      isClosed: false,
      isFolder: false,
      chunks: typeof stdin === "object" ? stdin : chunksOf(stdin ?? ""),
      close: () => undefined,
    },
    keyboard() {
      if (keyboard === undefined) throw new Error("no person is there to be asked");
      return keyboard;
    },
    today: dayOf(today)!,
    now: () => 0,
    async pause() {
      const signal = pause?.();
      if (signal !== undefined) for (const hear of heard) hear(signal, () => undefined);
    },
    uninterrupted: (work) => work(),
    onInterrupt: (hear) => {
      heard.add(hear);
      return () => heard.delete(hear);
    },
  };
  const exit = await main(argv, terminal);
  return { stdout: written.out, stderr: written.err, exit };
}

export { typedWords as words } from "../../src/core/text.js";

/** Odd sizes on purpose: no reader may rely on where a stream is cut. */
async function* chunksOf(text: string): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
}
