import type { Command, CommandHelp, Document, Family } from "../base/command.js";
import { spellingsOf } from "../base/options/option.js";
import { COMMON, OPTIONS, type OptionName } from "../base/options.js";
import type { ValueType } from "../base/value-types.js";
import { type CommandEntry, entriesOf, optionEntry } from "../help/manual.js";
import { type Known, LISTED, namesIn } from "./lists.js";

/** A word to offer, with a description for shells that show one. */
interface Offered {
  readonly word: string;
  readonly note?: string;
}

/** What can be typed at a place: some words, or a file of the user. */
type Offer = readonly Offered[] | "files";

/**
 * What Tab offers for a line whose last word is being typed, in the format of the scripts: `words` or `files`, then one
 * word per line, followed by a tab and its description. Loads only the command that the line names.
 */
export async function offerText(line: readonly string[], shell: string, known: Known): Promise<string> {
  const offer = await offered(line, known);
  if (offer === "files") return "files\n";
  const words = shell === "bash" ? sameBeginning(offer, line.at(-1) ?? "") : offer;
  return `words\n${words.map(({ word, note }) => (note === undefined ? `${word}\n` : `${word}\t${note}\n`)).join("")}`;
}

async function offered(line: readonly string[], known: Known): Promise<Offer> {
  const current = line.at(-1) ?? "";
  const [, option, begun = ""] = /^(--[a-z-]+)=(.*)$/s.exec(current) ?? [];
  if (option !== undefined) return valuesOf(option, begun, `${option}=`, known);
  const { asked, path, given } = await read(line.slice(0, -1), known.commands);
  if (asked !== undefined) return valuesOf(asked, current, "", known);
  const entries = await entriesOf(known.commands.filter(({ name }) => name === path[0]));
  const entry = entries.find(({ name }) => name === path.join(" "));
  if (current.startsWith("-")) return beginning(optionsOf(entry), current);
  if (entry === undefined) {
    // Every list of entries includes `help`.
    const commands = path.length > 0 ? [] : [...known.commands, ...entries];
    return beginning(commands.map(named), current);
  }
  if (entry.actions.length > 0)
    return beginning(entries.filter(({ name }) => entry.actions.includes(name)).map(named), current);
  const word = entry.words[given] ?? entry.words.findLast(({ many }) => many);
  return word === undefined ? [] : valuesFor(word.type, word.choices, current, "", known);
}

const named = ({ name, summary }: Pick<CommandEntry, "name" | "summary">): Offered => ({
  word: name.split(" ").at(-1)!,
  note: summary,
});

/** The command of a line so far, the number of its words, and the option whose value comes next. */
async function read(before: readonly string[], commands: readonly CommandHelp[]) {
  const path: string[] = [];
  let asked: string | undefined;
  let given = 0;
  let among: readonly CommandHelp[] | undefined = commands;
  for (const word of before) {
    if (asked !== undefined) asked = undefined;
    else if (word.startsWith("-")) asked = takesValue(word) ? word : undefined;
    else if (among === undefined) given++;
    else {
      path.push(word);
      const command: Command | Document | Family | undefined = await among.find(({ name }) => name === word)?.load();
      among = command !== undefined && "actions" in command ? command.actions : undefined;
    }
  }
  return { asked, path, given };
}

const optionSpelt = (spelt: string): OptionName | undefined =>
  (Object.keys(OPTIONS) as OptionName[]).find((name) => spellingsOf(OPTIONS[name]).includes(spelt));

const takesValue = (spelt: string): boolean => {
  const name = optionSpelt(spelt);
  return name !== undefined && OPTIONS[name].parse.type !== "flag";
};

const optionsOf = (entry: CommandEntry | undefined): readonly Offered[] => {
  const options = entry === undefined ? COMMON.map(optionEntry) : [...entry.options, ...entry.common];
  return options.map(({ name, summary }) => ({ word: name, note: summary }));
};

async function valuesOf(option: string, current: string, head: string, known: Known): Promise<Offer> {
  const name = optionSpelt(option);
  if (name === undefined) return [];
  const { type, choices } = optionEntry(name);
  return valuesFor(type, choices, current, head, known);
}

/** Values of a type that begin with the typed text; a count before a gift is kept, as in `20xRos`. */
async function valuesFor(
  type: ValueType,
  choices: readonly string[] | undefined,
  current: string,
  head: string,
  known: Known,
): Promise<Offer> {
  if (type === "file") return "files";
  const [count = ""] = type === "what" ? (/^\d[\d,]*[xX×]/.exec(current) ?? []) : [];
  const list = LISTED[type];
  const names = choices ?? (list === undefined ? [] : await namesIn(list, known));
  const found = beginning(
    names.map((word) => ({ word })),
    current.slice(count.length),
  );
  return found.map(({ word }) => ({ word: `${head}${count}${word}` }));
}

/** Whether a name begins with the typed text; case is ignored. */
const beginning = (words: readonly Offered[], current: string): readonly Offered[] =>
  words.filter(({ word }) => word.toLowerCase().startsWith(current.toLowerCase()));

/**
 * Words that begin alike, since bash replaces the typed text with their common beginning: those that begin as typed, or
 * if there are none, the largest group that begins alike.
 */
function sameBeginning(words: readonly Offered[], current: string): readonly Offered[] {
  const begun = ({ word }: Offered): string => word.slice(0, current.length);
  const alike = [...new Set(words.map(begun))].map((text) => words.filter((one) => begun(one) === text));
  const most = alike.sort((a, b) => b.length - a.length)[0] ?? [];
  return alike.find(([one]) => begun(one!) === current) ?? most;
}
