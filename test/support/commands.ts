import type { Command, Document, Listed } from "../../src/commands/base/command.js";
import { COMMANDS } from "../../src/commands/index.js";

/** Every command there is by its full name, actions by theirs: `cost`, `catalogue check`. */
export async function everyCommand(): Promise<ReadonlyMap<string, Command | Document>> {
  const found = new Map<string, Command | Document>();
  const gather = async (listed: readonly Listed[], path: readonly string[]): Promise<void> => {
    for (const { name, load } of listed) {
      const command = await load();
      if ("actions" in command) await gather(command.actions, [...path, name]);
      else found.set([...path, name].join(" "), command);
    }
  };
  await gather(COMMANDS, []);
  return found;
}
