import { together } from "../../core/text.js";
import { wrapped } from "../../render/text/wrap.js";
import type { CommandHelp } from "../base/command.js";
import { wordsIn } from "../base/words.js";
import { wordText } from "./command-text.js";
import { groups } from "./groups.js";
import { helpHelp } from "./help.js";
import { labelledLines, paragraphs, type Row, rowLines } from "./lines.js";
import { TOPIC_NAMES } from "./topic-names.js";

/** The purpose of the program, in a sentence. */
export const PURPOSE = "What a TikTok gift is worth: to the viewer who pays for it and to the creator who receives it.";

/** Commands to try first. */
export const FIRST: readonly Row[] = [
  ["giftworth Lion", "what a Lion costs, and what it earns"],
  ["giftworth payout Lion", "what it earns the creator, in detail"],
  ["giftworth cost 20xRose --region GB", "what twenty Roses cost in the UK"],
  ["giftworth compare 700 --json", "700 coins in every country, as data"],
];

const USAGE = "Usage: giftworth <command> [options]";

/** The help on the program: all commands with the questions they answer, grouped by user. */
export const overview = (commands: readonly CommandHelp[], width: number): string =>
  paragraphs([
    [USAGE],
    wrapped(PURPOSE, width),
    ["Examples:", ...tried(width)],
    ...byGroup(commands).map(([title, some]) => [
      `${title}:`,
      ...rowLines(
        some.map(({ name, words, summary }) => [[name, ...wordsIn(words).map(wordText)].join(" "), summary]),
        width,
      ),
    ]),
    ending(["giftworth COMMAND -h shows a command's own options, --help shows everything.", topics()], width),
  ]);

/** The help on the program on one screen, with only the names of commands. */
export const overviewScreen = (commands: readonly CommandHelp[], width: number): string =>
  paragraphs([
    wrapped(PURPOSE, width),
    [USAGE, ...tried(width)],
    byGroup(commands).flatMap(([title, some]) =>
      labelledLines(`  ${title}`.padEnd(27), some.map(({ name }) => name).join(" "), width),
    ),
    ending(
      [
        "giftworth --help shows what each command does, giftworth COMMAND -h how to use it; man giftworth has the manual.",
        topics(),
      ],
      width,
    ),
  ]);

const tried = (width: number): string[] => {
  const longest = Math.max(...FIRST.map(([line]) => line.length));
  const lines = FIRST.map(([line, text]) => `  ${line.padEnd(longest)}   ${text}`);
  return lines.every(({ length }) => length <= width) ? lines : FIRST.map(([line]) => `  ${line}`);
};

const byGroup = (commands: readonly CommandHelp[]) => {
  const all = [...commands, helpHelp];
  return groups.map(([group, title]) => [title, all.filter((one) => one.group === group)] as const);
};

const topics = (): string => `Topics of giftworth help: ${together(TOPIC_NAMES)}.`;

const ending = (texts: readonly string[], width: number): string[] =>
  [...texts, "Every payout is an estimate. Not affiliated with TikTok."].flatMap((text) => wrapped(text, width));
