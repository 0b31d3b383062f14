import type { CommandHelp } from "../base/command.js";
import { manyNote } from "../base/many-note.js";

export const cashoutHelp: CommandHelp = {
  name: "cashout",
  words: "[balance...]",
  summary: "check whether you can withdraw, what each method costs, and how long it takes",
  group: "creators",
  also: ["withdraw", "withdrawal", "paypal", "bank"],
  examples: [
    "giftworth cashout --diamonds 20000 --region DE --age 30",
    "giftworth cashout --usd 1000 --region FR --method paypal --in EUR",
    "giftworth cashout 20000diamonds --age 30",
    "giftworth cashout --usd 60 --region PH --minimum 50USD",
    "giftworth cashout --diamonds 1000 --region GB --age 17 --exit-status",
  ],
  notes: ["Write the balance as 20000diamonds or 98.40USD, or with --diamonds or --usd.", manyNote("cashout")],
  load: async () => (await import("./command.js")).cashoutCommand,
};
