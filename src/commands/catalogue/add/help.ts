import type { CommandHelp } from "../../base/command.js";

export const addHelp: CommandHelp = {
  name: "add",
  words: "<price|gift> [name...]",
  summary: "add a price or a gift that you saw to a catalogue file of your own",
  group: "catalogue",
  examples: [
    "giftworth catalogue add price --region PK --channel android --packages '70=290, 350=1,450' --source-title 'Recharge screen of my phone' --catalogue mine.yaml",
    "giftworth catalogue add gift Golden Taco --coins 250 --source-title 'Gift panel of a LIVE' --catalogue mine.yaml",
  ],
  notes: [
    "In a terminal it asks for what is missing. --as-of is the day you saw it. A new file is created; " +
      "an existing one keeps its comments and all other lines. Nothing is written that giftworth catalogue check would refuse.",
    "After giftworth config set catalogue mine.yaml every command uses the file, and you can leave --catalogue out.",
  ],
  load: async () => (await import("./command.js")).addCommand,
};
