import type { Theme } from "../../render/text/plain-theme.js";
import { canAsk } from "../terminal/can-ask.js";
import { themeFor, type When } from "../terminal/colour.js";
import { untilInterrupted } from "../terminal/interrupted.js";
import type { Terminal } from "../terminal/terminal.js";
import { askLine } from "./ask-line.js";

/** Shows a text part by part, each after Enter if a person can be asked; returns the exit status. */
export async function shownInTurn(
  parts: AsyncIterable<string>,
  write: (part: string) => Promise<void>,
  colour: When,
  terminal: Terminal,
): Promise<number> {
  const theme = await themeFor(colour, terminal.out, terminal.env);
  const isAsked = canAsk(terminal);
  return untilInterrupted(async () => {
    let isFirst = true;
    for await (const part of parts) {
      if (!isFirst && isAsked && !(await goesOn(terminal, theme))) return 0;
      isFirst = false;
      await write(part);
    }
    return 0;
  });
}

async function goesOn(terminal: Terminal, theme: Theme): Promise<boolean> {
  const line = {
    label: "Enter for the next, or q:",
    fault: async (typed: string) => (/^q?$/i.test(typed) ? undefined : "press Enter alone, or type q to quit"),
  };
  return (await askLine(line, terminal, theme)) === "";
}
