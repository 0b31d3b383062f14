import type { CommandHelp } from "../../base/command.js";

export const getHelp: CommandHelp = {
  name: "get",
  words: "[key]",
  summary: "print the value of one setting, or of all that are set",
  group: "program",
  examples: ["giftworth config get", "giftworth config get region"],
  load: async () => (await import("./command.js")).getCommand,
};
