import type { CommandHelp } from "../base/command.js";

export const compareHelp: CommandHelp = {
  name: "compare",
  words: "<what...>",
  summary: "compare what the same coins or gifts cost in other countries and channels",
  group: "viewers",
  also: ["cheapest", "cheaper"],
  examples: [
    "giftworth compare 700",
    "giftworth compare Lion --region US,GB,DE --in EUR",
    "giftworth compare 700 --channel web --all",
  ],
  load: async () => (await import("./command.js")).compareCommand,
};
