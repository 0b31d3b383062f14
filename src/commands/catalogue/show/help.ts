import type { CommandHelp } from "../../base/command.js";

export const showHelp: CommandHelp = {
  name: "show",
  words: "[entry]",
  summary: "show an entry with its keys, sources and location, or list the sections",
  group: "catalogue",
  examples: ["giftworth catalogue show", "giftworth catalogue show us-web-2024", "giftworth catalogue show Lion"],
  load: async () => (await import("./command.js")).showCommand,
};
