import type { CommandHelp } from "../base/command.js";
import { manyNote } from "../base/many-note.js";

export const costHelp: CommandHelp = {
  name: "cost",
  words: "<what...>",
  summary: "show what viewers pay for coins or gifts, through each channel",
  group: "viewers",
  also: ["price", "buy", "pay", "coins"],
  examples: [
    "giftworth cost Lion",
    "giftworth cost 20xRose 500 --region GB",
    "giftworth cost 1000 --channel android --max-purchases 3",
    "giftworth cost Lion --channel web --tax 8.9%",
  ],
  notes: [manyNote("cost")],
  load: async () => (await import("./command.js")).costCommand,
};
