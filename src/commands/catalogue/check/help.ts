import type { CommandHelp } from "../../base/command.js";

export const checkHelp: CommandHelp = {
  name: "check",
  words: "[file...]",
  summary: "check catalogue files for errors and doubts, and list the oldest entries",
  group: "catalogue",
  examples: [
    "giftworth catalogue check",
    "giftworth catalogue check data",
    "giftworth catalogue check --max-age 365 --exit-status",
  ],
  load: async () => (await import("./command.js")).checkCommand,
};
