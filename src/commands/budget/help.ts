import type { CommandHelp } from "../base/command.js";

export const budgetHelp: CommandHelp = {
  name: "budget",
  words: "<money...>",
  summary: "plan what a budget buys each period, and what a habit costs",
  group: "viewers",
  also: ["afford", "habit"],
  examples: [
    "giftworth budget 50 --region GB --per month --periods 6",
    "giftworth budget 20 --gift 20xRose --times 3 --per week --periods 4",
    "giftworth budget 50USD --spent 30 --channel ios",
  ],
  load: async () => (await import("./command.js")).budgetCommand,
};
