import type { CommandHelp } from "../base/command.js";

export const cashoutHelp: CommandHelp = {
  name: "cashout",
  words: "",
  summary: "may I withdraw, what is missing, what does each method cost, how long does it take",
  group: "creators",
  examples: [
    "giftworth cashout --diamonds 20000 --region DE --age 30",
    "giftworth cashout --usd 1000 --region FR --method paypal --in EUR",
    "giftworth cashout --diamonds 1000 --region GB --age 17 --exit-status",
  ],
  load: async () => (await import("./command.js")).cashoutCommand,
};
