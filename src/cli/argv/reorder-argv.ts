import { spellingsOf } from "../../commands/base/options/option.js";
import { OPTIONS } from "../../commands/base/options.js";
import { COMMANDS } from "../../commands/index.js";
import type { Diagnostic } from "../../core/diagnostic.js";

/**
 * The arguments with the command moved to the front, and its action if it has several. Options may come
 * anywhere; those before the command belong to it too.
 */
export function commandFirst(argv: readonly string[]): string[] {
  const [first, ...actions] = wordsIn(argv);
  if (first === undefined) return [...argv];
  const family = COMMANDS.some(({ name, words }) => name === argv[first] && words.startsWith("<action>"));
  const moved = family ? [first, ...actions.slice(0, 1)] : [first];
  return [...moved.map((index) => argv[index]!), ...argv.filter((_, index) => !moved.includes(index))];
}

/** Indexes of the words before `--` that are neither options nor their values. */
function* wordsIn(argv: readonly string[]): Generator<number> {
  for (let i = 0; i < argv.length && argv[i] !== "--"; i++) {
    if (!argv[i]!.startsWith("-")) yield i;
    else if (takesValue(argv[i]!)) i++;
  }
}

/** Faults for options without a value, which would take the next option as their value. */
export function swallowing(argv: readonly string[]): Diagnostic[] {
  const end = argv.indexOf("--");
  const words = end < 0 ? argv : argv.slice(0, end);
  return words.flatMap((word, index) => {
    const next = words[index + 1];
    return takesValue(word) && next !== undefined && /^--?[a-z]/i.test(next) ? [missing(word)] : [];
  });
}

/** Whether a word is an option that takes a value, by either of its names. */
const takesValue = (word: string): boolean =>
  word.startsWith("-") &&
  Object.values(OPTIONS).some((option) => option.flags.includes("<") && spellingsOf(option).includes(word));

/** The fault of an option without the value it needs. */
export const missing = (option: string): Diagnostic => ({
  code: "arg.missing",
  severity: "error",
  message: `${option} needs a value`,
  help: `write it after ${option}, or as ${option}=VALUE`,
});
