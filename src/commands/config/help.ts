import type { CommandHelp } from "../base/command.js";

export const configHelp: CommandHelp = {
  name: "config",
  words: "<action>",
  summary: "what is set once for all questions, and by whom",
  group: "catalogue",
  examples: [],
  load: async () => (await import("./index.js")).configFamily,
};
