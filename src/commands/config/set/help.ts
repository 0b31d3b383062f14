import type { CommandHelp } from "../../base/command.js";

export const setHelp: CommandHelp = {
  name: "set",
  words: "<key> <value...>",
  summary: "set a value for all questions, in your own file or the project's",
  group: "program",
  examples: [
    "giftworth config set region GB",
    "giftworth config set agency 20%",
    "giftworth config set channel iphone --project",
  ],
  notes: ["The rest of the file, its comments and its order stay unchanged. giftworth help config lists the keys."],
  load: async () => (await import("./command.js")).setCommand,
};
