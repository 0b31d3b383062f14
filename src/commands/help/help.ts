import type { CommandHelp } from "../base/command.js";

/** What is said of `help` itself, which is answered before anything is loaded, read or set. */
export const helpHelp: Omit<CommandHelp, "load"> = {
  name: "help",
  words: "[topic...]",
  summary: "help on a command, a topic or the code of an error, for people or with --json",
  group: "program",
  examples: ["giftworth help payout", "giftworth help logs", "giftworth help gift.ambiguous", "giftworth help --json"],
};
