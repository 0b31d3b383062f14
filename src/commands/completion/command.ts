import { failure, type Outcome, succeed } from "../../core/diagnostic.js";
import { didYouMean } from "../../core/suggest.js";
import type { Document } from "../base/command.js";
import { ASKING } from "./asking-scripts.js";

/** Prints a script that asks giftworth what may follow, or with --static one that contains everything. */
export const completionCommand: Document = {
  prints: "a script",
  options: ["static"],
  async text([word = ""], options, { commands }, catalogue): Promise<Outcome<string>> {
    const shell = word.toLowerCase();
    const asking = ASKING.get(shell);
    if (asking === undefined) {
      const help = didYouMean(shell, ASKING.keys()) ?? `write one of ${[...ASKING.keys()].join(", ")}`;
      return failure("arg.invalid", `there is no completion for “${word}”`, help);
    }
    if (options.static !== true) return succeed(asking);
    const known = await catalogue();
    if (!known.ok) return known;
    const { staticScript } = await import("./static-scripts.js");
    return succeed(await staticScript(shell, { commands, catalogue: async () => known.value }));
  },
};
