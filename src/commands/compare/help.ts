import type { CommandHelp } from "../base/command.js";

export const compareHelp: CommandHelp = {
  name: "compare",
  words: "<what...>",
  summary: "the same coins or gifts in every region and channel, in one currency",
  group: "viewers",
  examples: ["giftworth compare 700", "giftworth compare Lion --in EUR", "giftworth compare 700 --fx VND=25000"],
  load: async () => (await import("./command.js")).compareCommand,
};
