import type { CommandHelp } from "../base/command.js";

export const demoHelp: CommandHelp = {
  name: "demo",
  words: "",
  summary: "show five commands and their answers, one after the other",
  group: "program",
  examples: ["giftworth demo"],
  notes: ["In a terminal, Enter shows the next one, and q quits."],
  load: async () => (await import("./command.js")).demoCommand,
};
