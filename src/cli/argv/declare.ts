import { Option, Command as Program } from "commander";
import { spellingsOf } from "../../commands/base/options/option.js";
import { OPTIONS, type OptionName } from "../../commands/base/options.js";
import type { Diagnostic } from "../../core/diagnostic.js";

/** An empty commander program. */
export const newProgram = (name: string): Program => new Program(name);

/**
 * Declares those options that the words may contain, since to declare one takes longer than to read it. Giving one twice
 * adds a fault, unless it is repeatable.
 */
export function addOptions(
  program: Program,
  names: readonly OptionName[],
  words: readonly string[],
  faults: Diagnostic[],
): void {
  for (const name of names) {
    const { flags, ...rest } = OPTIONS[name];
    if (!words.some((word) => mayBe(word, flags))) continue;
    const option = new Option(flags);
    const long = option.long!;
    const repeatable = "repeatable" in rest;
    if (repeatable) option.argParser<readonly string[]>((value, earlier) => [...(earlier ?? []), value]);
    program.addOption(option);
    let times = 0;
    program.on(`option:${option.name()}`, () => {
      times++;
      if (times === 2 && !repeatable) faults.push(twice(long));
    });
  }
}

/** Whether a word may be an option, perhaps among other short ones or with its value: `-fcsv`, `--format=csv`. */
function mayBe(word: string, flags: string): boolean {
  if (!word.startsWith("-")) return false;
  const [written = ""] = word.split("=");
  return spellingsOf({ flags }).some(
    (one) => one === written || (/^-\w$/.test(one) && /^-\w/.test(word) && word.includes(one[1]!)),
  );
}

const twice = (option: string): Diagnostic => ({
  code: "arg.repeated",
  severity: "error",
  message: `${option} is given twice`,
  help: "keep one of the two",
});
