import type { Diagnostic } from "../../core/diagnostic.js";
import type { Main } from "../manner.js";
import { kept } from "../terminal/kept.js";
import type { Stream, Terminal } from "../terminal/terminal.js";

/** An answered command line of which nothing is on the screen yet. */
export interface Rehearsed {
  readonly argv: readonly string[];
  /** Why there is no answer; empty if there is one. */
  readonly faults: readonly Diagnostic[];
  /** Writes the kept output to the streams it was meant for. */
  readonly perform: () => Promise<void>;
}

/**
 * Answers a command line for this terminal but keeps its output. Progress is dropped: the work would be over when it
 * is shown.
 */
export async function rehearse(argv: readonly string[], terminal: Terminal, main: Main): Promise<Rehearsed> {
  const faults: Diagnostic[] = [];
  const printed: (() => Promise<void>)[] = [];
  const later = (stream: Stream): Stream => kept(stream, (text) => printed.push(() => stream.write(text)));
  const { out, err } = terminal;
  await main(
    argv,
    { ...terminal, out: later(out), err: { ...later(err), isTTY: false } },
    { onFaults: (found) => faults.push(...found) },
  );
  return {
    argv,
    faults,
    async perform() {
      for (const print of printed) await print();
    },
  };
}
