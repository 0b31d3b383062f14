import type { Command, Document, Family } from "../../commands/base/command.js";

/** A command with its full name: `cost`, `catalogue check`. */
export interface Named {
  readonly name: string;
  readonly words: string;
  readonly command: Command | Document | Family;
}

/** The command a line is about: the first word that names one, and the action after it. */
export function namedIn(argv: readonly string[], loaded: readonly Named[]): Named | undefined {
  const first = argv.map((word) => loaded.find(({ name }) => name === word)).find((found) => found !== undefined);
  if (first === undefined) return undefined;
  const action = argv.map((word) => loaded.find(({ name }) => name === `${first.name} ${word}`));
  return action.find((found) => found !== undefined) ?? first;
}
