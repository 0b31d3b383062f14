import type { CommandHelp } from "../../base/command.js";

export const diffHelp: CommandHelp = {
  name: "diff",
  words: "<old> [new]",
  summary: "what two catalogues say differently (one alone: than the built-in), and what that changes",
  group: "catalogue",
  examples: ["giftworth catalogue diff data", "giftworth catalogue diff data data/prices/us.yaml --exit-status"],
  load: async () => (await import("./command.js")).diffCommand,
};
