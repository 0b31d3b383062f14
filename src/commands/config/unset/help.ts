import type { CommandHelp } from "../../base/command.js";

export const unsetHelp: CommandHelp = {
  name: "unset",
  words: "<key>",
  summary: "remove a value from your own file, or from the project's",
  group: "program",
  examples: ["giftworth config unset region", "giftworth config unset channel --project"],
  load: async () => (await import("./command.js")).unsetCommand,
};
