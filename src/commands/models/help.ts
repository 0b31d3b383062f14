import type { CommandHelp } from "../base/command.js";

export const modelsHelp: CommandHelp = {
  name: "models",
  words: "[what...]",
  summary: "show what other sites say a gift earns, who says so, and what is wrong with it",
  group: "creators",
  examples: ["giftworth models Lion", "giftworth models 1000 --region GB"],
  notes: ["Each model has its own share: settings like share and agency do not apply."],
  load: async () => (await import("./command.js")).modelsCommand,
};
