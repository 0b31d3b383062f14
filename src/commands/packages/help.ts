import type { CommandHelp } from "../base/command.js";

export const packagesHelp: CommandHelp = {
  name: "packages",
  words: "",
  summary: "list the coin packages of a country, and the best value",
  group: "viewers",
  also: ["recharge", "package", "packs"],
  examples: ["giftworth packages --region GB", "giftworth packages --prices us-techadjective"],
  load: async () => (await import("./command.js")).packagesCommand,
};
