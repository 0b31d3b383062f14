import type { Diagnostic } from "../core/diagnostic.js";
import type { Terminal } from "./terminal/terminal.js";

/** How a command line is answered, beside what it says itself. */
export interface Manner {
  /** The first sentences alone. */
  readonly brief?: boolean;
  /** Takes what stands against an answer, in place of standard error. */
  readonly heard?: (faults: readonly Diagnostic[]) => void;
}

/** Answers a command line on a terminal, and gives its exit status. */
export type Main = (argv: readonly string[], terminal: Terminal, manner?: Manner) => Promise<number>;
