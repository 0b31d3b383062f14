import type { CommandHelp } from "../base/command.js";

export const cashoutHelp: CommandHelp = {
  name: "cashout",
  words: "",
  summary: "check whether you can withdraw, what each method costs, and how long it takes",
  group: "creators",
  examples: [
    "giftworth cashout --diamonds 20000 --region DE --age 30",
    "giftworth cashout --usd 1000 --region FR --method paypal --in EUR",
    "giftworth cashout --usd 60 --region PH --minimum 50USD",
    "giftworth cashout --diamonds 1000 --region GB --age 17 --exit-status",
  ],
  load: async () => (await import("./command.js")).cashoutCommand,
};
