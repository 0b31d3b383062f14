import type { CommandHelp } from "../base/command.js";

export const goalHelp: CommandHelp = {
  name: "goal",
  words: "<target...>",
  summary: "find how many coins, gifts or LIVEs a target takes",
  group: "creators",
  also: ["target", "need"],
  examples: [
    "giftworth goal 500 --region GB",
    "giftworth goal 500 --per month --per-live 3000",
    "giftworth goal 500 --by 2027-03-31 --lives-per-week 3",
    "giftworth goal 10000coins --minutes 20 --gift Lion",
  ],
  load: async () => (await import("./command.js")).goalCommand,
};
