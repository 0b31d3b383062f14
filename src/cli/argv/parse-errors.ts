import type { Command, Document, Family } from "../../commands/base/command.js";
import { COMMON, longOf } from "../../commands/base/options.js";
import { COMMANDS } from "../../commands/index.js";
import type { Diagnostic } from "../../core/diagnostic.js";
import { didYouMean } from "../../core/suggest.js";
import type { Split } from "./split.js";

/** A command with its full name: `cost`, `catalogue check`. */
interface Named {
  readonly name: string;
  readonly words: string;
  readonly command: Command | Document | Family;
}

const error = (code: Diagnostic["code"], message: string, help: string): Diagnostic => ({
  code,
  severity: "error",
  message,
  help,
});

const usage = (named: Named | undefined): string =>
  named === undefined ? "see giftworth help" : `usage: giftworth ${`${named.name} ${named.words}`.trim()} [options]`;

/** The fault of the first option that is none of the command's or has a value that it does not take. */
export function unknownOption({ unknown: [typed] }: Pick<Split, "unknown">, named?: Named): Diagnostic | undefined {
  if (typed === undefined) return undefined;
  const [option = ""] = typed.split(/[ ,=]/);
  const options = optionsOf(named?.command);
  if (typed !== option && options.includes(option))
    return error("arg.invalid", `${option} takes no value`, `write ${option} alone`);
  return error(
    "arg.unknown-option",
    `${named?.name ?? "giftworth"} has no option ${option}`,
    didYouMean(option, options) ?? usage(named),
  );
}

/** The fault of a command without the words it needs, or with more than it takes; undefined where they fit. */
export function wrongCount(words: readonly string[], named: Named): Diagnostic | undefined {
  const places = named.words.split(" ").filter((place) => place !== "");
  if (words.length < places.filter((place) => place.startsWith("<")).length)
    return error("arg.missing", `${named.name} needs at least one word`, usage(named));
  if (words.length <= places.length || places.at(-1)?.includes("...") === true) return undefined;
  return error("arg.invalid", `too many words for ${named.name}`, `${usage(named)}; names with spaces need quotes`);
}

/** The fault of a word where a command or an action is expected. */
export function unknownCommand(word: string, named?: Named): Diagnostic {
  const actions =
    named !== undefined && "actions" in named.command ? named.command.actions.map(({ name }) => name) : [];
  const isAction = named !== undefined && actions.length > 0;
  const near = didYouMean(word, isAction ? actions : [...COMMANDS.map(({ name }) => name), "help"]);
  return error(
    "arg.unknown-command",
    isAction ? `${named.name} has no action “${word}”` : `there is no command “${word}”`,
    near ?? (isAction ? `actions are ${actions.join(", ")}` : "see giftworth help"),
  );
}

const optionsOf = (command: Command | Document | Family | undefined): string[] =>
  [...COMMON, ...(command !== undefined && "options" in command ? command.options : [])].map(longOf);
