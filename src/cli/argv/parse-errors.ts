import type { CommanderError } from "commander";
import type { Command, Document, Family } from "../../commands/base/command.js";
import { COMMON, OPTIONS } from "../../commands/base/options.js";
import { wordsIn } from "../../commands/base/words.js";
import { COMMANDS, commandMeant } from "../../commands/index.js";
import type { Diagnostic } from "../../core/diagnostic.js";
import { didYouMean } from "../../core/suggest.js";
import { FORMATS } from "../../render/formats.js";
import type { Named } from "./named.js";
import { missing } from "./reorder-argv.js";

/** A commander error as a diagnostic, so that all errors look alike and share one list of codes. */
export function explained({ code, message }: CommanderError, named: Named | undefined): Diagnostic {
  const [quoted = ""] = /'(.*)'/s.exec(message)?.slice(1) ?? [];
  const [option = ""] = quoted.split(/[ ,=]/);
  const error = (ours: Diagnostic["code"], text: string, help: string): Diagnostic => ({
    code: ours,
    severity: "error",
    message: text,
    help,
  });
  const name = named?.name;
  const how =
    named === undefined ? "see giftworth help" : `usage: giftworth ${`${name} ${named.words}`.trim()} [options]`;
  switch (code) {
    case "commander.unknownCommand":
      return unknownCommand(quoted, named);
    case "commander.unknownOption":
      if (quoted !== option && optionsOf(named?.command).includes(option))
        return error("arg.invalid", `${option} takes no value`, `write ${option} alone`);
      return error(
        "arg.unknown-option",
        `${name ?? "giftworth"} has no option ${option}`,
        formatMeant(option, named?.command) ?? didYouMean(option, optionsOf(named?.command)) ?? how,
      );
    case "commander.optionMissingArgument":
      return missing(/--[a-z-]+/.exec(quoted)?.[0] ?? quoted);
    case "commander.missingArgument":
      return error("arg.missing", `${name ?? ""} needs at least one argument`.trim(), how + meantBy(named, quoted));
    case "commander.excessArguments":
      return error("arg.invalid", `too many arguments for ${name ?? "giftworth"}`, how + placed(named?.command));
    default:
      return error("arg.invalid", message.replace(/^error: /, ""), how);
  }
}

/** How to ask for the format that an option is called after, like `--csv`. */
function formatMeant(option: string, command: Named["command"] | undefined): string | undefined {
  const format = FORMATS.find(({ name, endings }) => [name, ...endings].some((word) => option === `--${word}`));
  return format === undefined || !optionsOf(command).includes("--format") ? undefined : `write --format ${format.name}`;
}

/** What a word too many may have been meant for. */
const placed = (command: Named["command"] | undefined): string =>
  optionsOf(command).includes("--region")
    ? "; a country goes after --region, and names with spaces need quotes"
    : "; names with spaces need quotes";

/** What the missing word of a command means, after its usage. */
function meantBy(named: Named | undefined, word: string): string {
  const summary = wordsIn(named?.words ?? "").find(({ name }) => name === word)?.summary;
  return summary === undefined ? "" : `; ${word} is ${summary}`;
}

function unknownCommand(word: string, named: Named | undefined): Diagnostic {
  const actions =
    named !== undefined && "actions" in named.command ? named.command.actions.map(({ name }) => name) : [];
  const isAction = named !== undefined && actions.length > 0;
  const near = isAction ? didYouMean(word, actions) : (called(word) ?? didYouMean(word, NAMES));
  return {
    code: "arg.unknown-command",
    severity: "error",
    message: isAction ? `${named.name} has no action “${word}”` : `there is no command “${word}”`,
    help: near ?? (isAction ? `actions are ${actions.join(", ")}` : "see giftworth help"),
  };
}

const NAMES: readonly string[] = [...COMMANDS.map(({ name }) => name), "help"];

function called(word: string): string | undefined {
  const meant = commandMeant(word);
  return meant === undefined ? undefined : `did you mean “${meant.name}”?`;
}

const optionsOf = (command: Command | Document | Family | undefined): string[] =>
  [...COMMON, ...(command !== undefined && "options" in command ? command.options : [])].map(
    (name) => /--[a-z-]+/.exec(OPTIONS[name].flags)![0],
  );
