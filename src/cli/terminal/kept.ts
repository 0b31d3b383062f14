import { present } from "../../core/present.js";
import type { Main } from "../manner.js";
import type { Stream, Terminal } from "./terminal.js";

/** A stream as wide as another, whose text goes to `take` instead. */
export const kept = ({ isTTY, columns }: Stream, take: (text: string) => void): Stream => ({
  isTTY,
  ...present({ columns }),
  write: async (text) => take(text),
});

/** The standard output of a command line. */
export async function printedBy(argv: readonly string[], terminal: Terminal, main: Main): Promise<string> {
  let printed = "";
  const out = kept(terminal.out, (text) => {
    printed += text;
  });
  await main(argv, { ...terminal, out });
  return printed;
}
