import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

/*
 * Plain English in what answers, help and errors print: the words below are not written. What is still to be rewritten
 * has its count, which may fall and never rise: lower it with the text, and take the line out at zero.
 */

const TEST = join(import.meta.dirname, "..");
const SRC = join(TEST, "../src");

/** What is not written, and what is instead. `where` for `if` is left to the reader: it is right of places. */
const NOT: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/\bthat tells?\b/gi, "shows"],
  [/\b(?:is|are|was|were|be) told\b/gi, "is reported"],
  [/\bstands? (?:in|beside|at|for)\b/gi, "is in"],
  [/(?<!\bthere )\b(?:is|are|was|were) no (?!longer\b|more\b)/gi, "is not a"],
  [/\ball the same\b/gi, "anyway"],
  [/\bbrings?\b(?! the creator nothing)/gi, "earns"],
  [/\bcomes? to\b/gi, "totals"],
  [/\b(?:somebody|nobody|whoever)\b/gi, "you, or no subject"],
  [/\bof those\b/gi, "name them"],
  [/\bso (?:many|much)\b/gi, "the number"],
  [/\bsays? nothing of\b/gi, "does not mention"],
  [/\bWhat arrives\b|\bReaches the creator\b/g, "the creator gets"],
  [/\bWhat would settle it\b/gi, "To get a definite answer"],
  [/\bFixed fee of each\b|\bpaid in a day, at most\b/gi, "Fee per payment, Daily limit"],
  [/\bunfinished adds\b|\bmay I withdraw\b|\bwe know\b/gi, "see the table of words"],
];

const found = (text: string): string[] =>
  NOT.flatMap(([pattern, instead]) => [...text.matchAll(pattern)].map(([word]) => `${word} (write: ${instead})`));

const filesIn = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(ending));

/** What is printed, by where it comes from. */
const PRINTED: readonly (readonly [room: string, text: string])[] = [
  ...["commands/answers", "cli/golden", "diagnostics"].flatMap((room) =>
    filesIn(join(TEST, room), ".txt").map(
      (path) => [`test/${room}/${path}`, readFileSync(join(TEST, room, path), "utf8")] as const,
    ),
  ),
  ...filesIn(join(SRC, "commands"), "help.ts").map(
    (path) => [`src/commands/${path}`, readFileSync(join(SRC, "commands", path), "utf8")] as const,
  ),
  ...["commands/base/options.ts", "commands/help/error-codes.ts", "commands/help/topics.ts"].map(
    (path) =>
      [`src/${path}`, readFileSync(join(SRC, path), "utf8").replace(/\/\*\*[\s\S]*?\*\/|\/\/.*$/gm, "")] as const,
  ),
];

/** Rooms to come, with the words they still have. */
const TO_COME: Readonly<Record<string, number>> = {
  "test/diagnostics/catalogue.unknown-reference/region.txt": 1,
};

describe("plain English", () => {
  test("in everything that is printed", () => {
    const over = PRINTED.flatMap(([path, text]) => {
      const words = found(text);
      return words.length > (TO_COME[path] ?? 0) ? [`${path}: ${words.join("; ")}`] : [];
    });
    expect(over).toEqual([]);
  });

  test("what is to come is there", () => {
    const paths = new Set(PRINTED.map(([path]) => path));
    expect(Object.keys(TO_COME).filter((path) => !paths.has(path))).toEqual([]);
  });

  test.each([
    ["a Rose brings 0.00", 1],
    ["README.md is no log", 1],
    ["it is no longer sold", 0],
    ["there is no gift “Lino”", 0],
    ["nobody says how many of those", 2],
    ["A Lion earns the creator $143.99", 0],
  ])("%s has %i", (text, count) => expect(found(text)).toHaveLength(count));
});
