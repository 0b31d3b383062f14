import type { CommandHelp } from "../base/command.js";

export const promoteHelp: CommandHelp = {
  name: "promote",
  words: "<coins>",
  summary: "show what Promote costs and when it pays for itself",
  group: "creators",
  examples: [
    "giftworth promote 800 --days 2",
    "giftworth promote 800 --days 2 --views 11575 --followers-won 40",
    "giftworth promote 800 --views 11575 --gifts-won 20xRose --gifts-won 3000 --region GB",
  ],
  load: async () => (await import("./command.js")).promoteCommand,
};
