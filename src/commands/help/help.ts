import type { CommandHelp } from "../base/command.js";

/** The help on `help` itself, which runs before anything is loaded or read. */
export const helpHelp: Omit<CommandHelp, "load"> = {
  name: "help",
  words: "[topic...]",
  summary: "explain a command, a topic or an error code, for people or with --json",
  group: "program",
  examples: ["giftworth help payout", "giftworth help logs", "giftworth help gift.ambiguous", "giftworth help --json"],
};
