import type { CommandHelp } from "../../base/command.js";

export const showHelp: CommandHelp = {
  name: "show",
  words: "[entry]",
  summary: "an entry with all it says, its sources and its place; or what there is",
  group: "catalogue",
  examples: ["giftworth catalogue show", "giftworth catalogue show us-web-2024", "giftworth catalogue show Lion"],
  load: async () => (await import("./command.js")).showCommand,
};
