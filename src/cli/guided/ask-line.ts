import type { Key } from "node:readline";
import { TextPrompt } from "@clack/core";
import type { Theme } from "../../render/text/plain-theme.js";
import { BY_KEY, Interrupted } from "../terminal/interrupted.js";
import type { Keyboard, Terminal } from "../terminal/terminal.js";

/** A line for the user to type. */
export interface Line {
  /** The prompt; if it has several lines, the user types after the last. */
  readonly label: string;
  /** The value of an empty line. */
  readonly suggested?: string;
  /** Whether the prompt and the typed line stay on the screen afterwards. */
  readonly stays?: boolean;
  /** The fault of a typed text; undefined if it is valid. */
  readonly fault: (typed: string) => Promise<string | undefined>;
}

/**
 * The typed line, once it is valid; undefined after Esc. Throws `Interrupted`. Restores the terminal and clears an
 * unanswered question from it.
 */
export async function askLine(line: Line, terminal: Terminal, theme: Theme): Promise<string | undefined> {
  const keyboard = terminal.keyboard();
  const { input, output } = keyboard;
  const stop = new AbortController();
  let status = BY_KEY;
  let isBack = false;
  let frame = "";
  const prompt = new TextPrompt({
    input,
    output,
    signal: stop.signal,
    render() {
      // A check may still be running after a signal; it must not draw.
      if (!stop.signal.aborted) frame = drawn(line, this, theme);
      return frame;
    },
    validate: (typed) => interruptible(keyboard, () => line.fault(meant(line, typed))),
  });
  prompt.on("key", (_, { name, ctrl }) => {
    isBack = name === "escape";
    if (ctrl === true && name === "d" && prompt.userInput === "") prompt.state = "cancel";
  });
  const stopListening = terminal.onInterrupt((signalled) => {
    status = signalled;
    stop.abort();
  });
  const typed = await prompt.prompt().finally(stopListening);
  if (stop.signal.aborted) throw new Interrupted(status);
  const isAnswered = typeof typed === "string";
  if (!isAnswered || line.stays !== true) output.write(UP);
  if (isAnswered) return meant(line, typed);
  if (isBack) return undefined;
  throw new Interrupted();
}

const meant = ({ suggested = "" }: Line, typed = ""): string => typed.trim() || suggested;

type Drawn = Pick<TextPrompt, "state" | "userInput" | "cursor" | "value" | "error">;

function drawn(line: Line, { state, userInput, cursor, value, error }: Drawn, theme: Theme): string {
  const { label, suggested, stays = false } = line;
  const answered = `${label} ${meant(line, value)}`;
  switch (state) {
    case "cancel":
      return "";
    case "submit":
      return stays ? answered : "";
    case "validating":
      return `${answered} ${theme("dim", "…")}`;
    default: {
      const instead = suggested === undefined ? "" : theme("dim", ` [${suggested}]`);
      const typed = `${label}${instead} ${withCursor(userInput, cursor)}`;
      return state === "error" ? `${typed}\n${theme("warning", error.replace(/^/gm, "  "))}` : typed;
    }
  }
}

/** Runs long work so that Ctrl-C ends it: in raw mode the terminal does not turn that key into a signal. */
async function interruptible<T>({ input, interrupt }: Keyboard, work: () => Promise<T>): Promise<T> {
  const hear = (_: string | undefined, { name, ctrl }: Key): void => {
    if (ctrl === true && name === "c") interrupt();
  };
  input.on("keypress", hear);
  return work().finally(() => input.off("keypress", hear));
}

/** Moves back over the line break that every prompt leaves, for a line that does not stay. */
const UP = "\u001B[1A";

const withCursor = (text: string, at: number): string =>
  `${text.slice(0, at)}\u001B[7m${text.slice(at, at + 1) || " "}\u001B[27m${text.slice(at + 1)}`;
