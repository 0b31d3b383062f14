import type { CommandHelp } from "../../base/command.js";

export const initHelp: CommandHelp = {
  name: "init",
  words: "[file]",
  summary: "write a catalogue file to start from, with the common sections explained",
  group: "catalogue",
  examples: ["giftworth catalogue init", "giftworth catalogue init mine.yaml"],
  load: async () => (await import("./command.js")).initCommand,
};
