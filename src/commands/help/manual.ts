import { present } from "../../core/present.js";
import { FORMATS } from "../../render/formats.js";
import type { Command, CommandHelp, Document, Family, Group } from "../base/command.js";
import { placeless } from "../base/inapplicable-options.js";
import type { Option } from "../base/options/option.js";
import { COMMON, longOf, OPTIONS, type OptionName } from "../base/options.js";
import { KEYS, settingKey } from "../base/settings.js";
import type { ValueType } from "../base/value-types.js";
import { type Word, wordsIn } from "../base/words.js";
import { helpHelp } from "./help.js";

/** A program: its commands, its name and version. */
export interface Program {
  readonly commands: readonly CommandHelp[];
  readonly generatedBy: string;
}

/** An option with everything that help shows about it. */
export interface OptionEntry {
  /** The long spelling: `--region`. */
  readonly name: string;
  readonly short?: string;
  /** The name of its value: `code` in `--region <code>`; absent for a flag. */
  readonly value?: string;
  readonly type: ValueType;
  readonly choices?: readonly string[];
  /** The default, in words. */
  readonly default?: string;
  readonly repeatable: boolean;
  readonly summary: string;
  /** The heading it is listed under. */
  readonly heading: string;
  /** The key in a settings file, and the variable, that set it. */
  readonly setting?: string;
  readonly variable?: string;
}

/** A command, or a family, with everything that help shows about it; each action has its own entry. */
export interface CommandEntry {
  /** The full name: `catalogue check`. */
  readonly name: string;
  readonly group: Group;
  readonly summary: string;
  readonly notes: readonly string[];
  readonly usage: string;
  readonly words: readonly Word[];
  /** Its own options, in the order it lists them. */
  readonly options: readonly OptionEntry[];
  /** The common options that apply to it. */
  readonly common: readonly OptionEntry[];
  /** The full names of a family's actions. */
  readonly actions: readonly string[];
  readonly examples: readonly string[];
  /** The formats it can answer in; none for a document. */
  readonly formats: readonly string[];
}

/** The entries of commands, each followed by those of its actions. */
export async function entriesOf(
  commands: readonly CommandHelp[],
  path: readonly string[] = [],
): Promise<CommandEntry[]> {
  const entries = commands.map(async (help) => {
    const command = await help.load();
    const actions = "actions" in command ? await entriesOf(command.actions, [...path, help.name]) : [];
    return [entryOf(help, command, path), ...actions];
  });
  const all = (await Promise.all(entries)).flat();
  return path.length > 0 ? all : [...all, HELP];
}

/** The entry of one command. */
export function entryOf(
  { name: own, words, summary, notes = [], group, examples }: CommandHelp,
  command: Command | Document | Family,
  path: readonly string[] = [],
): CommandEntry {
  const name = [...path, own].join(" ");
  const family = "actions" in command ? command : undefined;
  const without = placeless(command);
  const isTaken = (one: OptionName): boolean => family === undefined && !without.includes(one);
  return {
    name,
    group,
    summary,
    notes,
    usage: usageOf(name, words),
    words: family === undefined ? wordsIn(words) : [],
    options: "options" in command ? command.options.filter((one) => !isCommon(one)).map(optionEntry) : [],
    common: COMMON.filter(isTaken).map(optionEntry),
    actions: family?.actions.map((action) => `${name} ${action.name}`) ?? [],
    examples,
    formats: "ask" in command ? FORMATS.map((format) => format.name) : [],
  };
}

const usageOf = (name: string, words: string): string =>
  ["giftworth", name, words, "[options]"].filter((part) => part !== "").join(" ");

/** The entry of one option. */
export function optionEntry(name: OptionName): OptionEntry {
  const { flags, summary, group, parse, usual, repeatable }: Option<unknown> = OPTIONS[name];
  const key = KEYS.find(({ option }) => option === name);
  return present({
    name: longOf(name),
    short: /^-\w(?=,)/.exec(flags)?.[0],
    value: /<(.+)>/.exec(flags)?.[1],
    type: parse.type,
    choices: parse.choices,
    default: usual,
    repeatable: repeatable === true,
    summary,
    heading: group,
    setting: key && settingKey(name),
    variable: key?.variable,
  });
}

const isCommon = (name: OptionName): boolean => COMMON.some((one) => one === name);

const HELP: CommandEntry = {
  name: helpHelp.name,
  group: helpHelp.group,
  summary: helpHelp.summary,
  notes: [],
  usage: usageOf(helpHelp.name, helpHelp.words),
  words: wordsIn(helpHelp.words),
  options: [optionEntry("json"), optionEntry("pager")],
  common: [],
  actions: [],
  examples: helpHelp.examples,
  formats: ["json"],
};
