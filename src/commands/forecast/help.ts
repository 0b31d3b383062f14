import type { CommandHelp } from "../base/command.js";

export const forecastHelp: CommandHelp = {
  name: "forecast",
  words: "[history...]",
  summary: "forecast what your LIVEs earn by a date, and when you can withdraw it",
  group: "creators",
  also: ["predict", "projection"],
  examples: [
    "giftworth forecast --per-live 3000 --lives-per-week 4 --until 2027-03",
    "giftworth forecast --history example-lives.csv --trend",
    "giftworth forecast --per-live 2000/3000/5000 --lives-per-week 3 --region DE --cash-out",
  ],
  load: async () => (await import("./command.js")).forecastCommand,
};
