import type { CommandHelp } from "../base/command.js";

export const spentHelp: CommandHelp = {
  name: "spent",
  words: "<export>",
  summary: "add up what you bought and sent, from TikTok's personal data export",
  group: "viewers",
  also: ["spending", "export", "purchases"],
  examples: [
    "giftworth spent example-export.json --region GB",
    "giftworth spent TikTok_Data.zip --channel ios --year 2026 --json",
    "giftworth spent user_data_tiktok.json --prices us-ios-2026 --format csv",
  ],
  load: async () => (await import("./command.js")).spentCommand,
};
