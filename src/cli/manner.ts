import type { Diagnostic } from "../core/diagnostic.js";
import type { Terminal } from "./terminal/terminal.js";

/** How a command line is answered, apart from its own options. */
export interface Manner {
  /** Only the first sentences. */
  readonly brief?: boolean;
  /** Receives the faults instead of standard error. */
  readonly onFaults?: (faults: readonly Diagnostic[]) => void;
}

/** Answers a command line on a terminal; returns its exit status. */
export type Main = (argv: readonly string[], terminal: Terminal, manner?: Manner) => Promise<number>;
