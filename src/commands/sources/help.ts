import type { CommandHelp } from "../base/command.js";

export const sourcesHelp: CommandHelp = {
  name: "sources",
  words: "[id]",
  summary: "list where every figure comes from, how good the source is, and how old",
  group: "both",
  examples: ["giftworth sources", "giftworth sources singular-2024"],
  load: async () => (await import("./command.js")).sourcesCommand,
};
