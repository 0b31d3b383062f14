import type { CommandHelp } from "../base/command.js";

export const catalogueHelp: CommandHelp = {
  name: "catalogue",
  words: "<action>",
  summary: "check, show, compare and extend the prices and rules behind every answer",
  group: "catalogue",
  examples: [],
  load: async () => (await import("./index.js")).catalogueFamily,
};
