import type { CommandHelp } from "../base/command.js";
import { manyNote } from "../base/many-note.js";

export const offerHelp: CommandHelp = {
  name: "offer",
  words: "<coins> [price...]",
  summary: "check whether an offer of coins is plausible or a scam",
  group: "viewers",
  also: ["scam", "telegram", "deal"],
  examples: [
    "giftworth offer 10000 20USD",
    "giftworth offer 700 30 --region BR --seller person",
    "giftworth offer 5000 --free --needs-login --exit-status",
  ],
  notes: [manyNote("offer")],
  load: async () => (await import("./command.js")).offerCommand,
};
