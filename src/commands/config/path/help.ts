import type { CommandHelp } from "../../base/command.js";

export const pathHelp: CommandHelp = {
  name: "path",
  words: "",
  summary: "print where your settings are kept, or with --project the project's",
  group: "program",
  examples: ["giftworth config path", "giftworth config path --project"],
  load: async () => (await import("./command.js")).pathCommand,
};
