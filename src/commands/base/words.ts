import { present } from "../../core/present.js";
import type { ValueType } from "./value-types.js";

/** A positional word of a command. */
export interface Word {
  readonly name: string;
  readonly type: ValueType;
  readonly required: boolean;
  /** Whether it takes all words to the end of the line. */
  readonly many: boolean;
  /** All accepted words, if they are few, as for `<bash|zsh|fish>`. */
  readonly choices?: readonly string[];
  /** A description for people; absent for choices, which explain themselves. */
  readonly summary?: string;
}

/** The types and descriptions of words, by their names in usages; each means the same in every command. */
const MEANINGS: Readonly<Record<string, readonly [type: ValueType, summary: string]>> = {
  what: ["what", "coins (1000), gifts (Lion, 20xRose, id:6369)"],
  query: ["gift", "part of a gift's name; * matches any letters"],
  money: ["money", "an amount, in the region's currency if none is named: 50, 50GBP, £50"],
  coins: ["count", "how many coins: 10000, 10,000 or 10k"],
  price: ["money", "their price: 60, 60USD"],
  balance: ["text", "what you have: 20000diamonds, 98.40USD"],
  target: ["what", "money (500, 500GBP), coins (10000coins) or a gift (3xLion)"],
  export: ["file", "TikTok's data export, its zip or its JSON: giftworth help export"],
  log: ["file", "a recorded LIVE, or - for standard input: giftworth help logs"],
  history: ["file", "past LIVEs: a sheet of day and coins, tallies, logs"],
  file: ["file", "a file, or - for standard input"],
  old: ["file", "a catalogue file or folder"],
  new: ["file", "the one it is compared with"],
  name: ["text", "the gift's name, as the app shows it"],
  code: ["region", "a country, by its ISO code or name"],
  id: ["source", "a source by its id"],
  entry: ["entry", "an entry by its id, or a gift by its name"],
  key: ["setting", "a setting: region, channel, share and more; giftworth help config lists them"],
  value: ["text", "its value, written as for its option"],
  topic: ["topic", "a command, a topic or the code of an error"],
  action: ["choice", "what to do"],
};

/** The words of a usage, in order: `<kind> <file>`, `[what...]`. */
export const wordsIn = (usage: string): readonly Word[] =>
  [...usage.matchAll(/([<[])([^\]>.]+)(\.\.\.)?[\]>]/g)].map(([, bracket, name = "", more]) => {
    const choices = name.includes("|") ? name.split("|") : undefined;
    const [type, summary] = MEANINGS[name] ?? [choices === undefined ? "text" : "choice"];
    return { name, type, required: bracket === "<", many: more !== undefined, ...present({ choices, summary }) };
  });
