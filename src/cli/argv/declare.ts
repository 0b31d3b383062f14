import { Option, Command as Program } from "commander";
import type { CommandHelp } from "../../commands/base/command.js";
import { OPTIONS, type OptionName, summaryOf } from "../../commands/base/options.js";
import type { Diagnostic } from "../../core/diagnostic.js";

/** An empty program of commander's. */
export const newProgram = (name: string): Program => new Program(name);

/** What the help of one command begins with: its summary as a sentence, what else is said of it, and what to try. */
export function described(sub: Program, { summary, notes = [], examples }: CommandHelp): void {
  const sentence = `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`;
  const tried = examples.length === 0 ? [] : [["Examples:", ...examples.map((one) => `  ${one}`)].join("\n")];
  sub.description([sentence, ...notes, ...tried].join("\n\n"));
}

/** Declares options by their names; one given twice is a fault unless it may be. */
export function addOptions(program: Program, names: readonly OptionName[], faults: Diagnostic[]): void {
  for (const name of names) {
    const { flags, group, ...rest } = OPTIONS[name];
    const option = new Option(flags, summaryOf(name)).helpGroup(group);
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

const twice = (option: string): Diagnostic => ({
  code: "arg.repeated",
  severity: "error",
  message: `${option} is given twice`,
  help: "keep one of the two",
});
