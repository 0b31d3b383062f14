import type { Catalogue } from "../catalogue/model/model.js";
import type { Answer } from "../commands/base/command.js";
import { giftsWith, isGiftWord, nearestGift } from "../commands/base/gift-word.js";
import { COMMANDS, commandMeant } from "../commands/index.js";
import { type Diagnostic, failure, type Outcome, succeed } from "../core/diagnostic.js";
import { closest } from "../core/suggest.js";
import { quoted } from "../core/text.js";
import { openCatalogue } from "./open-catalogue.js";
import type { Terminal } from "./terminal/terminal.js";

/** Commands that answer if only a gift is typed, in this order. */
const ASKED = ["cost", "payout"] as const;

/**
 * The command lines that a gift alone means (`giftworth Lion`). If the first word is neither a command nor a
 * gift, fails with the nearest of both, and if it is a gift that cannot be answered, with why; any other fault is returned
 * unchanged.
 */
export async function bareGift(
  argv: readonly string[],
  faults: readonly Diagnostic[],
  terminal: Terminal,
  isForPeople: boolean,
): Promise<Outcome<readonly (readonly string[])[]>> {
  const [word = "-"] = argv;
  const refused: Outcome<never> = { ok: false, diagnostics: faults };
  if (faults[0]?.code !== "arg.unknown-command" || word.startsWith("-")) return refused;
  const catalogue = await openCatalogue([], []);
  if (!catalogue.ok) return refused;
  const options = argv.findIndex((one) => one.startsWith("-"));
  const words = options < 0 ? argv : argv.slice(0, options);
  const isGift = isGiftWord(words, terminal.today, catalogue.value);
  if (!isGift.ok) return isGift;
  if (!isGift.value) {
    const near = nearest(words, catalogue.value);
    const message = `there is no command or gift ${quoted(word)}`;
    return near === undefined ? refused : failure("arg.unknown-command", message, near);
  }
  if (isForPeople) return succeed(ASKED.map((command) => [command, ...argv]));
  const message = `${quoted(word)} is a gift, and giftworth answers two questions about it`;
  return failure(
    "arg.missing",
    message,
    `write which: giftworth ${ASKED.map((name) => `${name} ${word}`).join(", or giftworth ")}`,
  );
}

/** The gift that was probably meant, beside the command that may be; undefined if only a command can be. */
function nearest(words: readonly string[], catalogue: Catalogue): string | undefined {
  const [word = ""] = words;
  if (commandMeant(word) !== undefined) return undefined;
  const command = closest(
    word,
    COMMANDS.map(({ name }) => name),
  );
  const gift = nearestGift(words.join(" "), catalogue);
  if (gift === undefined) return command === undefined ? giftsWith(words, catalogue) : undefined;
  return `did you mean ${[...(command === undefined ? [] : [command]), gift].map((one) => `“${one}”`).join(" or ")}?`;
}

/** An answer with only its first sentences. */
export const inBrief = (answer: Answer): Answer => ({
  ...answer,
  layout: (asked) => answer.layout(asked).flatMap((block) => (block.kind === "answer" ? [block, LAST] : [])),
});

/** An empty list of further commands, so that none are printed. */
const LAST = { kind: "further", items: [] } as const;
