import { failure, type Outcome, succeed } from "../../core/diagnostic.js";
import { didYouMean } from "../../core/suggest.js";
import type { Document } from "../base/command.js";
import { bashScript } from "./bash.js";
import { completable } from "./command-tree.js";
import { fishScript } from "./fish.js";
import { zshScript } from "./zsh.js";

const SCRIPTS = new Map([
  ["bash", bashScript],
  ["zsh", zshScript],
  ["fish", fishScript],
]);

/** Prints a script that knows every command, option and name there is when it is written; nothing is started by a Tab. */
export const completionCommand: Document = {
  prints: "a script",
  options: [],
  async text([shell = ""], _options, { commands }, catalogue): Promise<Outcome<string>> {
    const script = SCRIPTS.get(shell.toLowerCase());
    if (script === undefined) {
      const help = didYouMean(shell, SCRIPTS.keys()) ?? `write one of ${[...SCRIPTS.keys()].join(", ")}`;
      return failure("arg.invalid", `there is no completion for “${shell}”`, help);
    }
    const known = await catalogue();
    return known.ok ? succeed(script(await completable(commands, known.value))) : known;
  },
};
