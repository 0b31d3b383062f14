import { Option, Command as Program } from "commander";
import { OPTIONS, type OptionName } from "../../commands/base/options.js";
import type { Diagnostic } from "../../core/diagnostic.js";

/** An empty commander program. */
export const newProgram = (name: string): Program => new Program(name);

/** Declares options by their names; giving one twice adds a fault, unless it is repeatable. */
export function addOptions(program: Program, names: readonly OptionName[], faults: Diagnostic[]): void {
  for (const name of names) {
    const { flags, ...rest } = OPTIONS[name];
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

const twice = (option: string): Diagnostic => ({
  code: "arg.repeated",
  severity: "error",
  message: `${option} is given twice`,
  help: "keep one of the two",
});
