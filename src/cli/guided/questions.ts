import { money } from "../../commands/base/options/parsers.js";
import { addMonths, type Day, monthOf } from "../../core/date.js";

/** A value that a question needs. */
export interface Field {
  readonly label: string;
  /** The value of an empty line; without one, the user has to type something. */
  readonly suggested?: string;
  /** The value as words and options of the command line. */
  readonly said: (typed: string) => readonly string[];
}

/** A question in the words of a user who does not know the commands. */
export interface Question {
  readonly asker: "watching" | "live";
  readonly text: string;
  readonly command: string;
  readonly fields: readonly Field[];
}

const word = (typed: string): readonly string[] => [typed];

const option =
  (name: string) =>
  (typed: string): readonly string[] => [name, typed];

const GIFT: Field = { label: "Which gift, or how many coins?", suggested: "Lion", said: word };

/** The surroundings that suggestions and files depend on. */
interface World {
  readonly today: Day;
  /** The folder that `~` means, as in a shell. */
  readonly home?: string | undefined;
}

/** The questions of the menu, in order. */
export const questionsIn = ({ today, home = "~" }: World): readonly Question[] => [
  { asker: "watching", text: "What does a gift cost me?", command: "cost", fields: [GIFT] },
  {
    asker: "watching",
    text: "What do my coins cost a year?",
    command: "budget",
    fields: [
      { label: "How much do you spend on coins?", suggested: "20", said: word },
      { label: "In each day, week or month?", suggested: "week", said: option("--per") },
    ],
  },
  {
    asker: "watching",
    text: "Is this coin offer a scam?",
    command: "offer",
    fields: [
      { label: "How many coins are offered?", suggested: "10000", said: word },
      { label: "At what price?", suggested: "60", said: word },
      {
        label: "Who sells them: web or app (TikTok's own), site or person?",
        suggested: "site",
        said: option("--seller"),
      },
    ],
  },
  {
    asker: "watching",
    text: "What have I spent?",
    command: "spent",
    fields: [
      {
        label: "Where is your data export from TikTok (how to get it: giftworth help export)?",
        suggested: "example-export.json",
        said: fileIn(home),
      },
    ],
  },
  { asker: "live", text: "What do I get for a gift?", command: "payout", fields: [GIFT] },
  {
    asker: "live",
    text: "Can I cash out?",
    command: "cashout",
    fields: [{ label: "Your balance, in diamonds or like $96?", suggested: "20000", said: balance }],
  },
  {
    asker: "live",
    text: "What will I earn by a date?",
    command: "forecast",
    fields: [
      { label: "How many coins do you get in a LIVE?", suggested: "3000", said: option("--per-live") },
      { label: "How many LIVEs a week?", suggested: "4", said: option("--lives-per-week") },
      { label: "Until which month?", suggested: addMonths(monthOf(today), 4), said: option("--until") },
    ],
  },
  {
    asker: "live",
    text: "What did my LIVE earn?",
    command: "tally",
    fields: [{ label: "Where is the log of your LIVE?", suggested: "example", said: fileIn(home) }],
  },
];

/** A balance as options: a bare number is diamonds, one with a currency is the amount the app shows. */
function balance(typed: string): readonly string[] {
  return [money(typed) === undefined ? "--diamonds" : "--usd", typed];
}

/** A file as typed, or as dragged into a terminal: in quotes, or with escaped spaces. */
const fileIn =
  (home: string) =>
  (typed: string): readonly string[] => {
    const [, inQuotes] = /^(?:'(.*)'|"(.*)")$/s.exec(typed)?.filter((part) => part !== undefined) ?? [];
    return [inQuotes ?? typed.replace(/\\(?=\W)/g, "").replace(/^~(?=[\\/])/, home)];
  };
