import type { Command, CommandHelp, Document } from "../../src/commands/base/command.js";
import { COMMANDS } from "../../src/commands/index.js";

/** Every command by its full name, families and their actions too: `cost`, `catalogue`, `catalogue check`. */
export async function everyHelp(): Promise<ReadonlyMap<string, CommandHelp>> {
  const found = new Map<string, CommandHelp>();
  const gather = async (some: readonly CommandHelp[], path: readonly string[]): Promise<void> => {
    for (const help of some) {
      found.set([...path, help.name].join(" "), help);
      const command = await help.load();
      if ("actions" in command) await gather(command.actions, [...path, help.name]);
    }
  };
  await gather(COMMANDS, []);
  return found;
}

/** Every command that answers by its full name: `cost`, `catalogue check`. */
export async function everyCommand(): Promise<ReadonlyMap<string, Command | Document>> {
  const found = new Map<string, Command | Document>();
  for (const [name, { load }] of await everyHelp()) {
    const command = await load();
    if (!("actions" in command)) found.set(name, command);
  }
  return found;
}
