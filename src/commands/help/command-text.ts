import { capital } from "../../core/text.js";
import { wrapped } from "../../render/text/wrap.js";
import { GENERAL } from "../base/options/headings.js";
import { labelledLines, paragraphs, type Row, rowLines } from "./lines.js";
import type { CommandEntry, OptionEntry } from "./manual.js";

/** The lines that fit in a terminal of 24, with the prompt below. */
const SCREEN = 23;

/** The full help of a command; `among` has the entries of a family's actions. */
export function commandPage(entry: CommandEntry, among: readonly CommandEntry[], width: number): string {
  const options = [...entry.options, ...entry.common];
  return paragraphs([
    [`Usage: ${entry.usage}`],
    ...[sentenceOf(entry), ...entry.notes].map((text) => wrapped(text, width)),
    examplesOf(entry),
    listed("Actions:", actionRows(entry, among), width),
    listed("Arguments:", wordRows(entry), width),
    ...headingsOf(options).map((heading) => listed(`${heading}:`, under(options, heading).map(optionRow), width)),
    wrapped(`Short help: giftworth ${entry.name} -h. Exit status: giftworth help exit-codes.`, width),
  ]);
}

/**
 * The help of a command on one screen. If there is too little room, shared options are reduced to their names, then
 * the command's own, last ones first.
 */
export function commandScreen(entry: CommandEntry, among: readonly CommandEntry[], width: number): string {
  const { options, common } = entry;
  const steps = shortening(options);
  const drawn = (short: readonly OptionEntry[]): string =>
    paragraphs([
      wrapped(sentenceOf(entry), width),
      entry.examples.slice(0, 3).map((one) => `  ${one}`),
      [
        `Usage: ${entry.usage}`,
        ...rowLines(
          [
            ...actionRows(entry, among),
            ...wordRows(entry),
            ...options.filter((one) => !short.includes(one)).map(optionRow),
          ],
          width,
        ),
        ...namesOf("Also    ", short, width),
        ...namesOf("Always  ", common, width),
      ],
      wrapped(`Everything: giftworth ${entry.name} --help, or man giftworth-${entry.name.replaceAll(" ", "-")}`, width),
    ]);
  const inOrder = (count: number): OptionEntry[] => {
    const short = steps.slice(0, count).flat();
    return options.filter((one) => short.includes(one));
  };
  const tries = steps.map((_, count) => drawn(inOrder(count)));
  return tries.find((text) => isOneScreen(text, width)) ?? drawn([...options]);
}

/** The options to reduce to names, step by step: most general headings first, then single options, last ones first. */
function shortening(options: readonly OptionEntry[]): readonly (readonly OptionEntry[])[] {
  const general = GENERAL.map((heading) => under(options, heading)).filter(({ length }) => length > 0);
  const special = options.filter(({ heading }) => !GENERAL.includes(heading));
  return [...general, ...special.reverse().map((one) => [one])];
}

const headingsOf = (options: readonly OptionEntry[]): string[] => [...new Set(options.map(({ heading }) => heading))];

const under = (options: readonly OptionEntry[], wanted: string): OptionEntry[] =>
  options.filter(({ heading }) => heading === wanted);

/** Whether a text fits on one screen; the terminal wraps lines that are too long. */
const isOneScreen = (text: string, width: number): boolean =>
  text
    .trimEnd()
    .split("\n")
    .reduce((all, line) => all + Math.max(1, Math.ceil(line.length / width)), 0) <= SCREEN;

/** The summary as a sentence. */
export const sentenceOf = ({ summary }: Pick<CommandEntry, "summary">): string => `${capital(summary)}.`;

const listed = (heading: string, rows: readonly Row[], width: number): string[] =>
  rows.length === 0 ? [] : [heading, ...rowLines(rows, width)];

const examplesOf = ({ examples }: CommandEntry): string[] =>
  examples.length === 0 ? [] : ["Examples:", ...examples.map((one) => `  ${one}`)];

const actionRows = ({ actions }: CommandEntry, among: readonly CommandEntry[]): Row[] =>
  among
    .filter(({ name }) => actions.includes(name))
    .map(({ name, words, summary }) => [[name.split(" ").at(-1), ...words.map(wordText)].join(" "), summary]);

const wordRows = ({ words }: CommandEntry): Row[] =>
  words.flatMap((word) => (word.summary === undefined ? [] : [[wordText(word), word.summary] as const]));

/** A word as in the usage. */
export const wordText = ({ name, required, many }: CommandEntry["words"][number]): string => {
  const all = many ? `${name}...` : name;
  return required ? `<${all}>` : `[${all}]`;
};

const optionRow = (option: OptionEntry): Row => [flagsOf(option), textOf(option)];

/** An option as typed: `-r, --region <code>`. */
const flagsOf = ({ name, short, value }: OptionEntry): string =>
  `${short === undefined ? "" : `${short}, `}${name}${value === undefined ? "" : ` <${value}>`}`;

/** What an option does, with its default. */
export const textOf = ({ summary, default: usual, repeatable }: OptionEntry): string =>
  `${summary}${usual === undefined ? "" : ` (default ${usual})`}${repeatable ? "; repeatable" : ""}`;

const namesOf = (label: string, options: readonly OptionEntry[], width: number): string[] =>
  options.length === 0 ? [] : labelledLines(`  ${label}`, options.map(({ name }) => name).join(" "), width);
