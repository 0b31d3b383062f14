import type { CommandHelp } from "../base/command.js";

export const reconcileHelp: CommandHelp = {
  name: "reconcile",
  words: "<file...>",
  summary: "compare what was counted, reported and paid, from tallies, sheets and statements",
  group: "creators",
  also: ["agency", "statement"],
  examples: [
    "giftworth reconcile example-agency.csv example-paypal.csv --creator nora --region GB",
    "giftworth reconcile tally.json bank.csv --columns bank.yaml --payer TikTok",
  ],
  load: async () => (await import("./command.js")).reconcileCommand,
};
