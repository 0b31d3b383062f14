import { succeed } from "../../core/diagnostic.js";
import { shellLine } from "../../core/text.js";
import type { Answered, Document } from "../base/command.js";

/** One question of each kind, none of which needs files of the user. */
const SHOWN: readonly (readonly [question: string, ...argv: string[]])[] = [
  ["What does a gift cost me?", "cost", "Lion"],
  ["What do I get for a gift?", "payout", "Lion"],
  ["Can I cash out?", "cashout", "--diamonds", "20000", "--region", "DE"],
  ["Is this coin offer a scam?", "offer", "10000", "60USD", "--seller", "person"],
  ["What did my LIVE earn? (example is a log that comes with giftworth)", "tally", "example"],
];

export const demoCommand: Document = {
  prints: "answers",
  options: [],
  text: async (_words, _options, _inputs, _catalogue, answered) => succeed(shown(answered)),
};

async function* shown(answered: Answered): AsyncGenerator<string> {
  for (const [question, ...argv] of SHOWN) {
    yield `# ${question}\n$ ${shellLine(["giftworth", ...argv])}\n${await answered(argv)}\n`;
  }
}
