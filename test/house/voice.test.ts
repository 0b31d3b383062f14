import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

/*
 * Plain English in what answers, help and errors print, in the catalogue, the documents, the source, and in the names and
 * comments of the tests: the words below are not written.
 */

const ROOT = join(import.meta.dirname, "../..");

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
  [/\bone's own\b/gi, "your own"],
  [/\bof those\b/gi, "name them"],
  [/\bso (?:many|much)\b/gi, "the number"],
  [/\bsays? nothing of\b/gi, "does not mention"],
  [/\bWhat arrives\b|\bReaches the creator\b/g, "the creator gets"],
  [/\bdecides? nothing\b|\bpassed over\b/gi, "never decides, is skipped"],
  [/\bWhat would settle it\b/gi, "To get a definite answer"],
  [/\bFixed fee of each\b|\bpaid in a day, at most\b/gi, "Fee per payment, Daily limit"],
  [/\bunfinished adds\b|\bmay I withdraw\b|\bwe know\b/gi, "see the table of words"],
];

const found = (text: string): string[] =>
  NOT.flatMap(([pattern, instead]) => [...text.matchAll(pattern)].map(([word]) => `${word} (write: ${instead})`));

const textAt = (path: string): readonly [path: string, text: string] => [path, readFileSync(join(ROOT, path), "utf8")];

const textsOf = (room: string, endings: readonly string[]) =>
  readdirSync(join(ROOT, room), { recursive: true, encoding: "utf8" })
    .map((path) => `${room}/${path.replaceAll("\\", "/")}`)
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .map(textAt);

/** Names of gifts are TikTok's own words. */
const withoutNames = (yaml: string): string => yaml.replace(/\b(?:name|also): (?:"[^"]*"|\[[^\]]*\]|[^,}\n]*)/g, "");

const STRING = String.raw`"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|\x60(?:\\[^]|[^\x60\\])*\x60`;
const PATTERN = String.raw`(?<=[(=,:[!&|?>]\s*)/(?![/*])(?:\[(?:\\.|[^\]\\\n])+\]|\\.|[^/\\\n[])+/`;
const COMMENT = String.raw`//.*|/\*[^]*?\*/`;
/** The code before the name of a test: `test(`, `describe.each(rows)(`. */
const NAMING = String.raw`(?:\b(?:test|it|describe|each)(?:\.\w+)*|\))\(\s*`;
/** All of them in one pass, as a string may hold what looks like a comment, and a pattern a single quote. */
const TOKENS = new RegExp(`(?<naming>${NAMING})?(?:${STRING})|${PATTERN}|(?<comment>${COMMENT})`, "g");

/** Comments, and names of tests. Other strings of a test are input or expected output, which may hold any word. */
const commentsAndNames = (code: string): string =>
  [...code.matchAll(TOKENS)]
    .filter(({ groups }) => groups?.naming !== undefined || groups?.comment !== undefined)
    .map(([token]) => token)
    .join("\n");

/** The same for worked examples: `- name:`, `- { name: …,`, and `name: …,` on a line of its own between braces. */
const commentsAndCases = (yaml: string): string =>
  (yaml.match(/(?:^|\s)#.*|^- name: .*|^(?:- \{| {3}) name: [^,]*/gm) ?? []).join("\n");

/** What people read, by where it is. */
const WRITTEN: readonly (readonly [path: string, text: string])[] = [
  ...textsOf("test", [".ts"]).map(([path, code]) => [path, commentsAndNames(code)] as const),
  ...textsOf("test/cases", [".yaml"]).map(([path, yaml]) => [path, commentsAndCases(yaml)] as const),
  ...["test/commands/answers", "test/cli/golden", "test/diagnostics"].flatMap((room) => textsOf(room, [".txt"])),
  ...["src", "bin", "docs", "data"].flatMap((room) => textsOf(room, [".ts", ".mjs", ".md"])),
  ...textsOf("data", [".yaml"]).map(([path, yaml]) => [path, withoutNames(yaml)] as const),
  ...["README.md", "CHANGELOG.md", "ARCHITECTURE.md", "CONTRIBUTING.md"].map(textAt),
];

describe("plain English", () => {
  test("in everything that people read", () => {
    const over = WRITTEN.flatMap(([path, text]) => {
      const words = found(text);
      return words.length > 0 ? [`${path}: ${words.join("; ")}`] : [];
    });
    expect(over).toEqual([]);
    expect(WRITTEN.length).toBeGreaterThan(500);
  });

  test.each([
    ["{ id: 1, name: Love you so much, coins: 1 }", 0],
    ["{ id: 1, name: Rose, also: [So much, Whoever], coins: 1 }", 0],
    ["{ id: 1, name: Rose, note: so much }", 1],
  ])("in the catalogue, but for names of gifts: %s", (yaml, count) =>
    expect(found(withoutNames(yaml))).toHaveLength(count),
  );

  test.each([
    ['test("a Rose brings a cent", () => expect("nobody").toBe("nobody"));', 1],
    ['test.each([\n  ["nobody"],\n])(\n  "%s is no name", (who) => {});', 1],
    ['each("more than somebody has", [[["cost", "nobody"], "arg.number"]]);', 1],
    ["/** Whoever\n * reads it. */\nconst url = 'https://nobody'; // so many", 2],
    ["const planted = `// nobody`, quote = /[\"'`]/; // so much", 1],
  ])("in comments and names of tests, not in other strings: %s", (code, count) =>
    expect(found(commentsAndNames(code))).toHaveLength(count),
  );

  test.each([
    ["- name: a Rose, which brings a cent\n  command: tally --receiver nobody", 1],
    ["- { name: a Rose brings a cent, command: tally --receiver nobody }", 1],
    ["- {\n    name: a Rose brings a cent,\n    command: tally --receiver nobody,\n  }", 1],
    ["  expect: { message: ~nobody } # so many", 1],
  ])("in comments and names of worked examples, not in commands: %s", (yaml, count) =>
    expect(found(commentsAndCases(yaml))).toHaveLength(count),
  );

  test.each([
    ["a Rose brings 0.00", 1],
    ["README.md is no log", 1],
    ["it is no longer sold", 0],
    ["there is no gift “Lino”", 0],
    ["nobody says how many of those", 2],
    ["A Lion earns the creator $143.99", 0],
  ])("%s has %i", (text, count) => expect(found(text)).toHaveLength(count));
});
