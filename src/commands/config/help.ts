import type { CommandHelp } from "../base/command.js";

export const configHelp: CommandHelp = {
  name: "config",
  words: "<action>",
  summary: "set your country, currency, share and more once, for all questions",
  group: "program",
  examples: [],
  load: async () => (await import("./index.js")).configFamily,
};
