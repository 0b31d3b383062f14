import type { Catalogue } from "../catalogue/model/model.js";
import type { Diagnostic } from "../core/diagnostic.js";
import { quoted, shellLine } from "../core/text.js";
import { moneyParts } from "../core/typed-money.js";
import { giftNamed } from "./gift-lookup.js";

/** The number of words in the longest known names. */
const MOST_WORDS = 5;

/** What a word that is neither coins nor a gift most likely means. */
interface Meant {
  readonly fault: Diagnostic;
  /** The number of words it covers, from the unreadable one on. */
  readonly words: number;
}

/** Checks an unreadable word, and those around it, for the usual slips; `undefined` if it is none of them. */
export function mistyped(words: readonly string[], index: number, catalogue: Catalogue): Meant | undefined {
  const names = (name: string): boolean => giftNamed(name, catalogue) !== undefined;
  const word = words[index]!.trim();
  const apart = countApart(words, index, names);
  if (apart !== undefined) return apart;
  const [, name, count] = /^(.+?)\s*[xX×*]\s*(\d+)$/su.exec(word) ?? [];
  if (name !== undefined && names(name)) return { fault: countBehind(word, count!, name), words: 1 };
  const [, many, starred] = /^(\d+)\s*\*\s*(.+)$/su.exec(word) ?? [];
  if (starred !== undefined && names(starred)) {
    const help = `write ${oneWord(`${many}x${starred}`)}`;
    return { fault: refusal(`${quoted(word)} has a * where an x is meant`, help), words: 1 };
  }
  const [, part, whole] = /^(\d+\.\d+)\s*[xX×*]\s*(.+)$/su.exec(word) ?? [];
  if (whole !== undefined && names(whole)) {
    const message = `${quoted(word)} would be ${part} of a gift`;
    return { fault: refusal(message, `gifts are sent whole, like 2x${whole}`), words: 1 };
  }
  return moneyAt(words, index) ?? unquoted(words, index, names);
}

/** A count and its x in other words than the gift: `Rose x20`, `Rose x 20`, `20x Rose`, `20 x Rose`. */
function countApart(words: readonly string[], index: number, names: (name: string) => boolean): Meant | undefined {
  const [before, word, after] = [words[index - 1], words[index], words[index + 1]].map((one = "") => one.trim());
  const [, many, times, count] = /^(\d*)([xX×*])(\d*)$/u.exec(word!) ?? [];
  if (times === undefined) return undefined;
  const behind = count === "" ? after! : count!;
  if (many === "" && /^\d+$/.test(behind) && names(before!)) {
    const typed = count === "" ? `${before} ${word} ${after}` : `${before} ${word}`;
    return { fault: countBehind(typed, behind, before!), words: count === "" ? 2 : 1 };
  }
  const ahead = many === "" ? before! : many!;
  if (count !== "" || !/^\d+$/.test(ahead) || !names(after!)) return undefined;
  const typed = many === "" ? `${before} ${word} ${after}` : `${word} ${after}`;
  const message = `${quoted(typed)} has a space beside its x`;
  return { fault: refusal(message, `write ${oneWord(`${ahead}x${after}`)}`), words: 2 };
}

/** Money, in one word or with its currency in the next, where coins or gifts are asked for. */
function moneyAt(words: readonly string[], index: number): Meant | undefined {
  for (const typed of [words[index]!.trim(), `${words[index - 1] ?? ""} ${words[index]}`.trim()]) {
    const { amount, currency, sign } = moneyParts(typed) ?? {};
    if (amount === undefined || (currency === undefined && sign === undefined)) continue;
    const help = `giftworth budget ${shellLine([typed.replace(/\s/g, "")])} shows what money buys`;
    return { fault: refusal(`${quoted(typed)} is money, where coins or gifts are meant`, help), words: 1 };
  }
  return undefined;
}

const refusal = (message: string, help: string): Diagnostic => ({
  code: "arg.invalid",
  severity: "error",
  message,
  help,
});

const countBehind = (text: string, count: string, name: string): Diagnostic =>
  refusal(`${quoted(text)} has the count behind the gift`, `write ${oneWord(`${count}x${name}`)}`);

/** A name of several words without quotes, which the shell splits; the first may have been read as another gift. */
function unquoted(words: readonly string[], index: number, names: (name: string) => boolean): Meant | undefined {
  for (const from of [index, index - 1]) {
    if (from < 0) continue;
    const count = /^\d+[xX×]/u.exec(words[from]!)?.[0] ?? "";
    for (let length = MOST_WORDS; length > 1; length--) {
      const to = from + length;
      if (to > words.length || to <= index) continue;
      const typed = words.slice(from, to).join(" ");
      if (!names(typed.slice(count.length))) continue;
      const help = `put it in quotes: ${oneWord(typed)}`;
      return {
        fault: refusal(`${quoted(typed)} is one gift in ${length} words`, help),
        words: to - index,
      };
    }
  }
  return undefined;
}

/** A text as one word for the shell. */
const oneWord = (text: string): string => (/\s/.test(text) ? `"${text}"` : text);
