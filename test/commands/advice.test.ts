import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseArguments } from "../../src/cli/argv/program.js";
import { readOptions } from "../../src/commands/base/read-options.js";
import { helpOn } from "../../src/commands/help/answer.js";
import { COMMANDS } from "../../src/commands/index.js";
import { day } from "../../src/index.js";

/*
 * Every command that an answer advises or an error leads to can be typed: it is split, its options are known, and its
 * words and values are what they should be. Those of the goldens are read, which hold one of each kind.
 */

const TEST = join(import.meta.dirname, "..");

/** The files of a folder whose lines are not wrapped. */
const texts = (folder: string, ending: string): string[] =>
  readdirSync(join(TEST, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(ending))
    .map((path) => readFileSync(join(TEST, folder, path), "utf8"));

/** What is printed; and what is written to be printed, where a value that is put in is to be replaced. */
const TEXTS: readonly string[] = [
  ...texts("diagnostics", ".txt"),
  ...texts("commands/answers", "-140.txt"),
  ...texts("cli/golden", ".txt"),
  ...texts("../src", ".ts").map((text) => text.replace(/\$\{[^}]*\}/g, "VALUE").replace(/["`](?:[,;)]|$)/gm, "\n")),
];

const NAMES = new Set(["help", ...COMMANDS.map(({ name }) => name)]);

/** What is to be replaced by a word of the user's own: FILE, EUR=RATE, COMMAND. */
const PLACEHOLDER = /(?:^|=|[a-z'])[A-Z][A-Z_]+|^<|^\[|…/;

/** Words behind `giftworth`, to where the sentence goes on; quotes are the shell's. */
function wordsOf(text: string): string[] {
  const [part = ""] = text.split(/, | · |; |: |\. |[)”“`]|"(?:[\s,;:)\]}]|$)|\.$|(?<=\S) {2,}/);
  return [...part.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, one, two, bare]) => one ?? two ?? bare ?? "");
}

/** Every command in the texts, as its words and what follows in its line. */
const ADVISED = [
  ...new Set(
    TEXTS.flatMap((text) => [...text.matchAll(/(?<!\$ )(?<![\w/.-])giftworth (.*)/g)].map(([, rest = ""]) => rest)),
  ),
]
  .flatMap((rest) => rest.split(/(?:, |or |and )giftworth /))
  .map(wordsOf)
  .filter(([name = ""]) => NAMES.has(name));

/** Whether a command line is not a usage error, before the catalogue is asked. */
async function isTyped(argv: readonly string[]): Promise<boolean> {
  const call = await parseArguments(argv);
  if (!call.ok) return false;
  if (call.value.kind === "help") {
    const program = { commands: COMMANDS, generatedBy: "giftworth" };
    return call.value.asked && (await helpOn(call.value.topic, "page", program, 80)).ok;
  }
  const { command, words, options } = call.value;
  const values = readOptions(options, day("2026-11-22"));
  if (!values.ok) return false;
  return !("ask" in command) || words[0] === "-" || command.ask(words, values.value).ok;
}

/** What a sentence says of the help itself, where another word would be its topic. */
const OF_HELP = /^(?:knows|lists|with)$/;

/** The longest beginning of some words that can be typed: a sentence may go on behind a command, but no option does. */
async function typedPart(words: readonly string[]): Promise<readonly string[] | undefined> {
  const [name, second = ""] = words;
  // A command may be named without its words; help is always on something.
  const least = name === "help" && second !== "" && !OF_HELP.test(second) ? 2 : 1;
  for (let length = words.length; length >= least; length--) {
    if (words.slice(length).some((word) => word.startsWith("--"))) return undefined;
    const some = words.slice(0, length);
    if (length === 1 || (await isTyped(some))) return some;
  }
  return undefined;
}

test("every command that an answer or an error names can be typed", async () => {
  const wrong: string[] = [];
  const whole = ADVISED.filter((words) => !words.some((word) => PLACEHOLDER.test(word)));
  for (const words of whole) if ((await typedPart(words)) === undefined) wrong.push(words.join(" "));
  expect(wrong).toEqual([]);
  expect(whole.length).toBeGreaterThan(100);
});

test.each([
  ["cashout --usd 96 --minmum 10", false],
  ["cashout --usd ninety", false],
  ["gifts Rose --min x", false],
  ["help refnd", false],
  ["payout 20diamonds shows what they earn", true],
  ["budget 20 --per week", true],
])("%s: %s", async (line, isFound) => {
  expect((await typedPart(wordsOf(line))) !== undefined).toBe(isFound);
});
