import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { codeOf, type File, file, files, importsOf, targetOf } from "./source.js";

/*
 * Where is the guard of this file? A test at its path (core/date.test.ts or core/date-months.test.ts for core/date.ts),
 * a test that imports it, or one of the tests below, which must reach it.
 */

const TEST = join(import.meta.dirname, "..");
const SRC = join(TEST, "../src");

const tests: readonly File[] = readdirSync(TEST, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".ts"))
  .map((path) => ({ path, text: readFileSync(join(TEST, path), "utf8") }));

/** Rooms that are tested as a whole, and the tests that do so. */
const THROUGH: Readonly<Record<string, readonly [guard: string, why: string]>> = {
  "catalogue/load/": ["catalogue/load/checks.test.ts", "whole files are read and refused"],
  "catalogue/model/": ["catalogue/load/load.test.ts", "what is written is what is read into it"],
  "catalogue/schema/": ["catalogue/schema/schema-faults.test.ts", "whole files are read and refused"],
  "catalogue/write": ["commands/catalogue/import/command.test.ts", "imports are written and read again"],
  "catalogue/yaml/": ["catalogue/yaml/read.test.ts", "whole files are refused at their place"],
  "cli/argv/": ["cli/bad-input.test.ts", "whole command lines are answered or refused"],
  "cli/blame": ["cli/config/configuration.test.ts", "a fault is blamed on the file that caused it"],
  "cli/change-file": ["commands/config/index.test.ts", "settings are set and taken out"],
  "cli/config/change-settings": ["commands/config/index.test.ts", "settings are set and taken out"],
  "cli/examples": ["commands/demo/command.test.ts", "each is read like the file it is made from"],
  "cli/guided/": ["cli/guided/guided.test.ts", "every question is asked and answered, key by key"],
  "cli/inputs": ["commands/tally/open-logs.test.ts", "files and standard input are read, or the fault is reported"],
  "cli/open-catalogue": ["catalogue/load/load-refused.test.ts", "files are laid over the built-in catalogue"],
  "cli/run-command": ["cli/golden.test.ts", "whole command lines are answered"],
  "cli/terminal/": ["cli/terminal/output.test.ts", "output to a terminal, a pipe and a file"],
  "commands/base/": ["cases.test.ts", "every option and cell of the cases goes through it"],
  "commands/catalogue/shared/": ["commands/catalogue/check/command.test.ts", "every catalogue command goes through it"],
  "commands/config/": ["cli/config/configuration.test.ts", "config show lists the settings in force"],
  "gifts/": ["cases.test.ts", "coins and gifts of every case are read by it"],
  "io/file-pages": ["commands/tally/open-logs.test.ts", "logs are read through it"],
  "io/named-pipe": ["io/files.test.ts", "pipes are read through it"],
  "io/system-error": ["cli/terminal/output.test.ts", "the reason why a file cannot be written is in words"],
  "io/write": ["cli/terminal/output.test.ts", "answers are written to files, whole or not at all"],
  "packing/": ["packing/cheapest.test.ts", "every list is packed as trying every purchase packs it"],
  "payouts/": ["cases.test.ts", "every payout of the cases is worked by hand"],
  "pricing/": ["cases.test.ts", "every price of the cases is worked by hand"],
  "readers/agency/": ["commands/reconcile/command.test.ts", "months are compared with an agency's sheets"],
  "readers/counts/": ["commands/reconcile/command.test.ts", "saved tallies and LIVEs are read"],
  "readers/export/": ["readers/export/export.test.ts", "whole exports are read"],
  "readers/live/": ["readers/live/read-live.test.ts", "whole logs are read, in every layout"],
  "readers/statements/": ["readers/statements/paypal.test.ts", "whole statements are read"],
  "readers/text/": ["commands/reconcile/command.test.ts", "whole sheets, logs and statements are read"],
  "readers/tiktok-api/": ["readers/tiktok-api/gift-list.test.ts", "whole lists are read"],
  "regions/": ["cases.test.ts", "every case is in a region"],
  "render/text/": ["cli/golden.test.ts", "whole answers are compared as printed"],
  "report/check-numbers": ["index.test.ts", "figures handed to the library are checked"],
  "report/check-shape": ["index.test.ts", "questions handed to the library are checked"],
  "report/": ["cases.test.ts", "every report has its envelope"],
};

/** The program itself runs only in a process of its own. */
const IN_A_PROCESS = "cli/run";

const stem = (path: string): string => path.replace(/\.ts$/, "");

/** Where the files of test/ lead in src/, and in test/. */
const led = (test: File): readonly string[] =>
  importsOf(test.text)
    .filter(({ from }) => from.startsWith("."))
    .map(({ from }) => normalize(join(TEST, dirname(test.path), from)).replace(/\.js$/, ""));

const imported = new Set(tests.flatMap(led));

/** Commands that test/cases asks. */
const asked = new Set(
  readdirSync(join(TEST, "cases")).flatMap((name) =>
    [...readFileSync(join(TEST, "cases", name), "utf8").matchAll(/^\s+command: ['"]?([a-z]+)/gm)].map(
      ([, word]) => word,
    ),
  ),
);

const isNamed = (path: string): boolean => {
  const beside = join(TEST, dirname(path));
  const name = stem(path).split("/").at(-1)!;
  return (
    existsSync(beside) &&
    readdirSync(beside).some(
      (one) => one.endsWith(".test.ts") && (one.startsWith(`${name}.`) || one.startsWith(`${name}-`)),
    )
  );
};

/** A file of types alone: the compiler is its guard. */
const isTypes = (text: string): boolean =>
  !/\b(?:const|function|class|let)\b/.test(codeOf(text).replace(/declare const/g, ""));

/** A part of a command that has cases, or tests in its own folder. */
const isOfACommand = (path: string): boolean => {
  const [, command] = /^commands\/(\w+)\//.exec(path) ?? [];
  const folder = join(TEST, dirname(path));
  return (
    command !== undefined &&
    (asked.has(command) || (existsSync(folder) && readdirSync(folder).some((one) => one.endsWith(".test.ts"))))
  );
};

const isGuarded = ({ path, text }: File): boolean =>
  isNamed(path) ||
  imported.has(join(SRC, stem(path))) ||
  path.endsWith(".d.ts") ||
  isTypes(text) ||
  isOfACommand(path) ||
  stem(path) === IN_A_PROCESS;

const roomOf = ({ path }: File): string | undefined =>
  Object.keys(THROUGH)
    .filter((room) => (room.endsWith("/") ? path.startsWith(room) : stem(path) === room))
    .sort((a, b) => b.length - a.length)[0];

/** Where each file leads, by its path without an ending. */
const LEADS: ReadonlyMap<string, readonly string[]> = new Map([
  ...files.map((one) => {
    const own = importsOf(one.text).flatMap((found) => targetOf(one, found).own ?? []);
    return [join(SRC, stem(one.path)), own.map((path) => join(SRC, path))] as const;
  }),
  ...tests.map((one) => [join(TEST, stem(one.path)), led(one)] as const),
]);

/** Everything that a test loads, in whatever way. */
function reachedFrom(test: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [join(TEST, stem(test))];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    waiting.push(...(LEADS.get(next) ?? []));
  }
  return reached;
}

const unguarded = (one: File): boolean => !isGuarded(one) && roomOf(one) === undefined;

describe("every source has a guard", () => {
  test("at its path, by an import, or through its room", () => {
    expect(files.filter(unguarded).map(({ path }) => path)).toEqual([]);
  });

  test.each([
    ["core/new.ts", "export const a = 1;", true],
    ["render/new.ts", "export function a() {}", true],
    ["core/new.ts", "export interface A {}", false],
    ["payouts/new.ts", "export const a = 1;", false],
    ["core/date.ts", "export const a = 1;", false],
    ["commands/new/report.ts", "export const a = 1;", true],
    ["commands/cost/new.ts", "export const a = 1;", false],
  ])("%s with %j has none: %j", (path, text, without) => expect(unguarded(file(path, text))).toBe(without));

  test.each(Object.entries(THROUGH))("%s is reached from its test", (room, [guard]) => {
    const through = files.filter((one) => !isGuarded(one) && roomOf(one) === room);
    expect(through.length, "every file has a test of its own: take the room off the list").toBeGreaterThan(0);
    expect(existsSync(join(TEST, guard))).toBe(true);
    const reached = reachedFrom(guard);
    expect(through.filter(({ path }) => !reached.has(join(SRC, stem(path)))).map(({ path }) => path)).toEqual([]);
  });
});

describe("tests need nothing outside the clone", () => {
  const TOP = normalize(join(TEST, ".."));

  /** Paths a file climbs to beyond the top of the repository, and files whose absence skips a test. */
  const outside = ({ path, text }: File): readonly string[] => [
    ...[...text.matchAll(/["'`]((?:\.\.\/)+[^"'`$]*)/g)]
      .map(([, climbing = ""]) => climbing)
      .filter((climbing) => relative(TOP, join(TEST, dirname(path), climbing)).startsWith("..")),
    ...[...text.matchAll(/(?:runIf|skipIf)\(!?(?:existsSync|has)\((?!"\/dev\/full")[^)]*\)/g)].map(([found]) => found),
  ];

  test("no test climbs above it, or is skipped because a file is missing", () => {
    expect(tests.filter(({ path }) => path !== "house/guards.test.ts").flatMap(outside)).toEqual([]);
  });

  test.each([
    ["cli/a.test.ts", 'join(import.meta.dirname, "../../../elsewhere")', 1],
    ["cli/a.test.ts", 'join(import.meta.dirname, "../../data")', 0],
    ["cli/a.test.ts", "describe.runIf(existsSync(SAMPLES))", 1],
    ["cli/a.test.ts", 'describe.runIf(existsSync("/dev/full"))', 0],
  ])("%s with %s: %i", (path, text, count) => expect(outside(file(path, text))).toHaveLength(count));
});
