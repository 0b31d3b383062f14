import type { CommandHelp } from "../base/command.js";

export const regionsHelp: CommandHelp = {
  name: "regions",
  words: "[code]",
  summary: "show what is known for a country, what is not, and how to settle it",
  group: "both",
  also: ["country", "countries"],
  examples: ["giftworth regions", "giftworth regions GB"],
  load: async () => (await import("./command.js")).regionsCommand,
};
