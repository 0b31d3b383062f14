import type { CommandHelp } from "../base/command.js";
import { manyNote } from "../base/many-note.js";

export const payoutHelp: CommandHelp = {
  name: "payout",
  words: "[what...]",
  summary: "show what a creator earns from coins, gifts, diamonds or a viewer's money",
  group: "creators",
  also: ["earn", "earnings", "income", "worth"],
  examples: [
    "giftworth payout Lion",
    "giftworth payout 20USD --channel ios",
    "giftworth payout --diamonds 40000 --region GB",
  ],
  notes: [manyNote("payout")],
  load: async () => (await import("./command.js")).payoutCommand,
};
