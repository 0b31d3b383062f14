import type { CommandHelp } from "../base/command.js";

export const giftsHelp: CommandHelp = {
  name: "gifts",
  words: "[query]",
  summary: "list gifts, what each costs you and what it earns the creator",
  group: "viewers",
  examples: [
    "giftworth gifts --max 5USD",
    "giftworth gifts --min 1000 --max 5000",
    'giftworth gifts "love you"',
    "giftworth gifts '*rose*' --all",
  ],
  load: async () => (await import("./command.js")).giftsCommand,
};
