import type { CommandHelp } from "../../base/command.js";

export const showHelp: CommandHelp = {
  name: "show",
  words: "",
  summary: "list every value that is set, and with --origin where each comes from",
  group: "program",
  examples: ["giftworth config show", "giftworth config show --origin"],
  load: async () => (await import("./command.js")).showCommand,
};
