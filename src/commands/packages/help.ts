import type { CommandHelp } from "../base/command.js";

export const packagesHelp: CommandHelp = {
  name: "packages",
  words: "",
  summary: "every known price list of a region, the best value per coin marked",
  group: "viewers",
  examples: ["giftworth packages --region GB", "giftworth packages --prices us-techadjective"],
  load: async () => (await import("./command.js")).packagesCommand,
};
