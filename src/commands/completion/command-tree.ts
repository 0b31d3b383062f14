import type { Catalogue } from "../../catalogue/model/model.js";
import { EXIT_OF } from "../../core/diagnostic.js";
import { present } from "../../core/present.js";
import { safeText } from "../../render/safe-text.js";
import type { CommandHelp } from "../base/command.js";
import { placeless } from "../base/inapplicable-options.js";
import { COMMON, longOf, OPTIONS, type OptionName } from "../base/options.js";
import { KEYS, settingKey } from "../base/settings.js";
import { KINDS } from "../catalogue/import/command.js";
import { TOPIC_NAMES } from "../help/topic-names.js";

/** What may stand in a place: names of a list, or files. */
export type Place = { readonly list: string } | "file" | "nothing";

/** An option as it is typed; a flag takes nothing. */
export interface Typed {
  readonly names: readonly string[];
  readonly summary: string;
  readonly value: Place | "flag";
}

/** A command by its full name, what follows it, and the actions of a family. */
export interface Completable {
  readonly name: string;
  readonly summary: string;
  readonly actions: readonly { readonly name: string; readonly summary: string }[];
  readonly options: readonly Typed[];
  readonly words: Place;
  /** What its first word is, where that is another thing than those behind it. */
  readonly first?: Place;
}

/** Everything a script has to know; lists by name, each in the order it is offered. */
export interface Tree {
  readonly commands: readonly Completable[];
  readonly top: readonly { readonly name: string; readonly summary: string }[];
  readonly lists: ReadonlyMap<string, readonly string[]>;
}

/** The command tree with what the catalogue offers to choose from. */
export async function completable(listed: readonly CommandHelp[], catalogue: Catalogue): Promise<Tree> {
  const commands: Completable[] = [];
  const gather = async (some: readonly CommandHelp[], path: readonly string[]): Promise<void> => {
    for (const { name, summary, words, load } of some) {
      const command = await load();
      const full = [...path, name].join(" ");
      const actions = "actions" in command ? command.actions : [];
      const without = placeless(command);
      const common = COMMON.filter((one) => !without.includes(one));
      const options = "actions" in command ? [] : [...command.options, ...common].map(typed);
      const shown = actions.map((one) => ({ name: one.name, summary: one.summary }));
      commands.push({
        name: full,
        summary,
        actions: shown,
        options,
        words: placeOf(full, words),
        ...present({ first: firstOf(words) }),
      });
      await gather(actions, [...path, name]);
    }
  };
  await gather(listed, []);
  const { reportSchemas } = await import("../catalogue/schema/reports.js");
  const top = [...listed.map(({ name, summary }) => ({ name, summary })), HELP];
  const help = { ...HELP, actions: [], options: [], words: { list: "topics" } };
  return {
    commands: [...commands, help],
    top,
    lists: listsOf(catalogue, listed, [...(await reportSchemas(listed)).keys()]),
  };
}

const HELP = { name: "help", summary: "help on a command or a topic" };

function typed(name: OptionName): Typed {
  const { flags, summary } = OPTIONS[name];
  return { names: flags.split(/[ ,]+/).filter((part) => part.startsWith("-")), summary, value: valueFor(name) };
}

/** Options whose values the catalogue knows. */
const LISTED: ReadonlyMap<OptionName, string> = new Map([
  ["region", "regions"],
  ["prices", "lists"],
  ["model", "models"],
  ["method", "methods"],
  ["gift", "gifts"],
  ["report", "reports"],
]);

function valueFor(name: OptionName): Typed["value"] {
  const { flags, parse } = OPTIONS[name];
  const list = LISTED.get(name) ?? (parse.choices === undefined ? undefined : longOf(name));
  if (list !== undefined) return { list };
  if (!flags.includes("<")) return "flag";
  return /<file>|<export>/.test(flags) ? "file" : "nothing";
}

const firstOf = (words: string): Place | undefined => {
  const [, first] = /^[<[](kind|key)\b/.exec(words) ?? [];
  return first === undefined ? undefined : { list: `${first}s` };
};

function placeOf(command: string, words: string): Place {
  if (/what|query/.test(words)) return { list: "gifts" };
  if (/log|file|export|old|new/i.test(words)) return "file";
  if (words.includes("code")) return { list: "regions" };
  if (words.includes("shell")) return { list: "shells" };
  if (words.includes("id")) return { list: command === "sources" ? "sources" : "entries" };
  return "nothing";
}

function listsOf(
  { gifts, regions, priceLists, payoutModels, sources, rules }: Catalogue,
  listed: readonly CommandHelp[],
  reports: readonly string[],
): Tree["lists"] {
  const names = gifts.filter(({ retired }) => !retired).map(({ name }) => name);
  const methods = rules.flatMap((rule) => ("methods" in rule ? rule.methods : "method" in rule ? [rule.method] : []));
  const lists = new Map<string, Iterable<string | undefined>>([
    ["gifts", names],
    ["regions", regions.map(({ code }) => code)],
    ["lists", priceLists.map(({ id }) => id)],
    ["models", payoutModels.map(({ id }) => id)],
    ["sources", sources.map(({ id }) => id)],
    ["methods", methods.filter((method) => method !== "any")],
    ["entries", [...priceLists, ...payoutModels, ...sources].map(({ id }) => id)],
    ["topics", [...listed.map(({ name }) => name), ...TOPIC_NAMES, ...Object.keys(EXIT_OF)]],
    ["shells", ["bash", "zsh", "fish"]],
    ["kinds", KINDS],
    ["keys", KEYS.map(({ option }) => settingKey(option))],
    ["reports", reports],
  ]);
  for (const name of Object.keys(OPTIONS) as OptionName[]) {
    const { choices } = OPTIONS[name].parse;
    if (choices !== undefined) lists.set(longOf(name), choices);
  }
  return new Map([...lists].map(([name, items]) => [name, sorted(items)]));
}

/** Each once. A Tab would show a name as it is: one that could move a cursor, hide a letter or end its line is left out. */
const sorted = (items: Iterable<string | undefined>): string[] =>
  [...new Set([...items].flatMap((item) => (item === undefined || !isSafe(item) ? [] : [item])))].sort();

const isSafe = (name: string): boolean => safeText(name) === name.normalize("NFC");
