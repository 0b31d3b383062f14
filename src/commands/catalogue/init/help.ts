import type { CommandHelp } from "../../base/command.js";

export const initHelp: CommandHelp = {
  name: "init",
  words: "[file]",
  summary: "a file of your own to begin with, the sections most people need explained",
  group: "catalogue",
  examples: ["giftworth catalogue init", "giftworth catalogue init mine.yaml"],
  load: async () => (await import("./command.js")).initCommand,
};
