import type { CommandHelp } from "../../base/command.js";

export const diffHelp: CommandHelp = {
  name: "diff",
  words: "<old> [new]",
  summary: "compare two catalogues, or one with the built-in one, and show which figures change",
  group: "catalogue",
  examples: ["giftworth catalogue diff data", "giftworth catalogue diff data data/prices/us.yaml --exit-status"],
  load: async () => (await import("./command.js")).diffCommand,
};
