import type { CommandHelp } from "../../base/command.js";

export const schemaHelp: CommandHelp = {
  name: "schema",
  words: "",
  summary: "print the JSON Schema of catalogue files, or of a report",
  group: "catalogue",
  examples: [
    "giftworth catalogue schema",
    "giftworth catalogue schema --report payout",
    "giftworth catalogue schema --report payout --narrowed",
  ],
  load: async () => (await import("./command.js")).schemaCommand,
};
