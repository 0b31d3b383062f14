import { bashScript } from "./bash.js";
import { completable } from "./command-tree.js";
import { fishScript } from "./fish.js";
import type { Known } from "./lists.js";
import { zshScript } from "./zsh.js";

const SCRIPTS = new Map([
  ["bash", bashScript],
  ["zsh", zshScript],
  ["fish", fishScript],
]);

/** A script that contains all commands, options and names at the time it is written. */
export const staticScript = async (shell: string, known: Known): Promise<string> =>
  SCRIPTS.get(shell)!(await completable(known));
