import type { CommandHelp } from "../../base/command.js";

export const unsetHelp: CommandHelp = {
  name: "unset",
  words: "<key>",
  summary: "take a value out of your own file, or out of the project's",
  group: "program",
  examples: ["giftworth config unset region", "giftworth config unset channel --project"],
  load: async () => (await import("./command.js")).unsetCommand,
};
