import { CHANNELS, type Channel, LEAGUES, type League } from "../../catalogue/model/model.js";
import { type DiagnosticCode, failure, type Outcome, succeed } from "../../core/diagnostic.js";
import { fold } from "../../core/name.js";
import { didYouMean } from "../../core/suggest.js";
import { type Parse, parser, refuse, type ValueType } from "./value-types.js";

/** An option without a value. */
export const flag = parser<true>("flag", () => succeed(true));

/** A `--no-…` option, which commander sets to true if it is not typed. */
export const unlessNo = parser<boolean>("flag", (typed) => succeed(typed !== "false"));

/** Any text that is not empty, as a name of that type. */
export const named = (type: ValueType): Parse<string> =>
  parser(type, (typed, option) =>
    typed.trim() === ""
      ? failure("arg.missing", `${option} is empty`, "write a value, or leave the option out")
      : succeed(typed.trim()),
  );

/**
 * One of a few words, in upper or lower case; a word that is none of them is refused with all of them, or `otherwise`.
 */
export const oneOf = <const T extends string>(
  words: readonly T[],
  code: DiagnosticCode = "arg.invalid",
  otherwise = `write one of ${words.join(", ")}`,
): Parse<T> => {
  const parse = (typed: string, option: string): Outcome<T> => {
    const found = words.find((word) => word === typed.toLowerCase());
    if (found !== undefined) return succeed(found);
    return refuse(code, option, typed, "is not known", didYouMean(typed, words) ?? otherwise);
  };
  return Object.assign(parse, { type: "choice", choices: words } as const);
};

/** The beginnings of channel names, like those of `iPhone 15` and `Google Play`. */
const CALLED: readonly (readonly [beginning: RegExp, Channel])[] = [
  [/^(?:iphone|ipad|ios|apple|appstore)/, "ios"],
  [/^(?:android|googleplay|play)/, "android"],
  [/^(?:browser|web|desktop|computer|pc$)/, "web"],
];

export const channel: Parse<Channel> = Object.assign(
  (typed: string, option: string) => {
    const [, called] = CALLED.find(([beginning]) => beginning.test(fold(typed))) ?? [];
    return called === undefined ? listedChannel(typed, option) : succeed(called);
  },
  { type: "choice", choices: CHANNELS } as const,
);

const listedChannel: Parse<Channel> = oneOf(CHANNELS, "channel.unknown");

export const league: Parse<League> = oneOf(LEAGUES);
