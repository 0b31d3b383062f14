import type { Key } from "node:readline";
import { TextPrompt } from "@clack/core";
import type { Theme } from "../../render/text/plain-theme.js";
import type { Keyboard, Terminal } from "../terminal/terminal.js";

/** The exit status of Ctrl-C, as of the signal that it is elsewhere. */
const BY_KEY = 130;

/** A line that is to be typed. */
export interface Line {
  /** What is asked for; of several lines, the last has what is typed behind it. */
  readonly label: string;
  /** What an empty line stands for. */
  readonly suggested?: string;
  /** Whether label and line stay on the screen once they are answered. */
  readonly stays?: boolean;
  /** What is wrong with what was typed; nothing where it is right. */
  readonly fault: (typed: string) => Promise<string | undefined>;
}

/** Ctrl-C, the end of what is typed, or a signal: with the exit status it leads to. */
export class Interrupted extends Error {
  readonly status: number;

  constructor(status = BY_KEY) {
    super("interrupted");
    this.status = status;
  }
}

/**
 * What was typed, once nothing is wrong with it; `undefined` where Esc took the question back. Throws `Interrupted`. The
 * terminal is left as it was found, with nothing on it of a question that was not answered.
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
      // After a signal, what was still being checked has nothing to draw.
      if (!stop.signal.aborted) frame = drawn(line, this, theme);
      return frame;
    },
    validate: (typed) => interruptible(keyboard, () => line.fault(meant(line, typed))),
  });
  prompt.on("key", (_, { name, ctrl }) => {
    isBack = name === "escape";
    if (ctrl === true && name === "d" && prompt.userInput === "") prompt.state = "cancel";
  });
  const unheard = terminal.onInterrupt((signalled) => {
    status = signalled;
    stop.abort();
  });
  const typed = await prompt.prompt().finally(unheard);
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

/** Keys are not the terminal's own, so that Ctrl-C ends a long work only because it is heard here. */
async function interruptible<T>({ input, interrupt }: Keyboard, work: () => Promise<T>): Promise<T> {
  const hear = (_: string | undefined, { name, ctrl }: Key): void => {
    if (ctrl === true && name === "c") interrupt();
  };
  input.on("keypress", hear);
  return work().finally(() => input.off("keypress", hear));
}

/** Every line ends in a new one; where it does not stay, nothing is to be left of that. */
const UP = "\u001B[1A";

const withCursor = (text: string, at: number): string =>
  `${text.slice(0, at)}\u001B[7m${text.slice(at, at + 1) || " "}\u001B[27m${text.slice(at + 1)}`;
