import type { CommandHelp } from "../base/command.js";

export const tallyHelp: CommandHelp = {
  name: "tally",
  words: "<log...>",
  summary: "count what a recorded LIVE earned, with each streak once and no replay twice",
  group: "creators",
  also: ["live", "log", "count"],
  examples: [
    "giftworth tally example-live.ndjson",
    "giftworth tally example-live.ndjson --goal 10000 --minutes 20 --region GB",
  ],
  load: async () => (await import("./command.js")).tallyCommand,
};
