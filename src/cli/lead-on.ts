import type { Command } from "../commands/base/command.js";
import { longOf, OPTIONS, type OptionName, type OptionValues, type TypedOptions } from "../commands/base/options.js";
import { COMMANDS } from "../commands/index.js";
import { type Diagnostic, exitOf, type Outcome } from "../core/diagnostic.js";
import { shellLine } from "../core/text.js";

/** A refused command line, and a function that tries another. */
interface Refused {
  readonly argv: readonly string[];
  readonly command: Command;
  readonly words: readonly string[];
  readonly typed: TypedOptions;
  readonly values: OptionValues<OptionName>;
  readonly answer: (words: readonly string[], values: OptionValues<OptionName>) => Promise<Outcome<unknown>>;
}

/** The faults of a command line; only the first, with a line to type, where the program finds one that is answered. */
export async function ledOn(faults: readonly Diagnostic[], refused: Refused): Promise<readonly Diagnostic[]> {
  const [first] = faults;
  if (first === undefined || exitOf(first) !== 2) return faults;
  const help = (await batches(refused)) ?? (await asOption(refused));
  return help === undefined ? faults : [{ ...first, help }];
}

/** The commands that read questions from standard input, for a `-` after one that does not. */
async function batches({ words: [word, more], command }: Refused): Promise<string | undefined> {
  if (word !== "-" || more !== undefined || command.batch !== undefined) return undefined;
  const loaded = await Promise.all(COMMANDS.map(async (one) => ({ name: one.name, command: await one.load() })));
  const reading = loaded.filter((one) => "batch" in one.command && one.command.batch !== undefined);
  return `these read questions from there: ${reading.map(({ name }) => `giftworth ${name} -`).join(", ")}`;
}

/** Options whose values people type as further words, as in `cost Lion uk`. */
const SAID = ["channel", "region"] as const;

/** The number of words in the longest names of countries. */
const MOST_WORDS = 4;

/** The line with its last words as the value of the option they belong to, if it can then be answered. */
async function asOption({ argv, command, words, typed, values, answer }: Refused): Promise<string | undefined> {
  // Standard input can be read only once.
  if (words.includes("-")) return undefined;
  const options = SAID.filter((option) => command.options.includes(option) && typed[option] === undefined);
  const most = Math.min(words.length - 1, MOST_WORDS);
  for (let count = 1; count <= most; count++) {
    const [some, last] = [words.slice(0, -count), words.slice(-count).join(" ")];
    for (const option of options) {
      const value = OPTIONS[option].parse(last, longOf(option));
      if (!value.ok) continue;
      const tried = await answer(some, { ...values, [option]: value.value });
      if (!tried.ok && tried.diagnostics.some((fault) => exitOf(fault) === 2)) continue;
      return shellLine(["giftworth", ...without(words.slice(-count), argv), longOf(option), last]);
    }
  }
  return undefined;
}

/** Arguments without some words, each removed at its last place. */
const without = (words: readonly string[], argv: readonly string[]): readonly string[] =>
  words.reduce<readonly string[]>((rest, word) => rest.toSpliced(rest.lastIndexOf(word), 1), argv);
