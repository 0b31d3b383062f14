import type { CommandHelp } from "../../base/command.js";

export const importHelp: CommandHelp = {
  name: "import",
  words: "<gifts|packages> <file>",
  summary: "turn a gift list or coin prices from TikTok's interface into a catalogue file",
  group: "catalogue",
  examples: [
    "giftworth catalogue import gifts example-gift-list.json -o gifts.yaml",
    "giftworth catalogue import packages example-coin-prices.json --region GB --as-of 2026-11-20",
  ],
  load: async () => (await import("./command.js")).importCommand,
};
