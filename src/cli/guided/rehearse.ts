import type { Diagnostic } from "../../core/diagnostic.js";
import type { Main } from "../manner.js";
import { kept } from "../terminal/kept.js";
import type { Stream, Terminal } from "../terminal/terminal.js";

/** A command line that was answered, with nothing of it on the screen yet. */
export interface Rehearsed {
  readonly argv: readonly string[];
  /** What stands against an answer; none where there is one. */
  readonly faults: readonly Diagnostic[];
  /** Writes what the command line printed where it would have been printed. */
  readonly perform: () => Promise<void>;
}

/**
 * Answers a command line as the terminal would show it, and keeps what it prints. Progress of long work is not kept: it
 * would be over when it is shown.
 */
export async function rehearse(argv: readonly string[], terminal: Terminal, main: Main): Promise<Rehearsed> {
  const faults: Diagnostic[] = [];
  const printed: (() => Promise<void>)[] = [];
  const later = (stream: Stream): Stream => kept(stream, (text) => printed.push(() => stream.write(text)));
  const { out, err } = terminal;
  await main(
    argv,
    { ...terminal, out: later(out), err: { ...later(err), isTTY: false } },
    { heard: (found) => faults.push(...found) },
  );
  return {
    argv,
    faults,
    async perform() {
      for (const print of printed) await print();
    },
  };
}
