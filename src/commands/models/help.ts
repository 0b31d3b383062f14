import type { CommandHelp } from "../base/command.js";

export const modelsHelp: CommandHelp = {
  name: "models",
  words: "[what...]",
  summary: "the payout models in circulation, and what each says about the same gift",
  group: "creators",
  examples: ["giftworth models", "giftworth models 1000 --region GB"],
  load: async () => (await import("./command.js")).modelsCommand,
};
