import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

/*
 * Command lines from other tests of the repository, as typed in its root.
 */

const test = join(import.meta.dirname, "..");

const textsIn = (folder: string, ending: string): readonly (readonly [path: string, text: string])[] =>
  readdirSync(join(test, folder), { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name).replaceAll("\\", "/"))
    .filter((path) => path.endsWith(ending))
    .sort()
    .map((path) => [path, readFileSync(join(test, path), "utf8")]);

/** Each golden begins with its command line; one of the widths is enough. */
export const GOLDENS: readonly string[] = [
  ...textsIn("commands/answers", "-80.txt"),
  ...textsIn("cli/golden", ".txt"),
].flatMap(([, text]) => {
  const [, line] = /^\$ giftworth (.*)\n/.exec(text) ?? [];
  return line ?? [];
});

/** A command line for every error. */
const ofErrors = [
  ...textsIn("diagnostics", ".cmd").map(([, line]) => line.trim()),
  ...textsIn("diagnostics", ".yaml").map(([path]) => `cost Rose --catalogue test/${path}`),
];

/** Every log among the samples. */
const ofLogs = textsIn("samples/logs", "").map(([path]) => `tally test/${path} --skip-invalid --group-by sender`);

interface Case {
  readonly command: string;
  readonly expect: Readonly<Record<string, string>>;
}

/** Of the worked cases, the first of each file that ends in each way. */
const ofCases = textsIn("cases", ".yaml").flatMap(([, text]) => {
  const cases: readonly Case[] = parse(text, { schema: "failsafe" });
  const kinds = new Map(cases.toReversed().map((one) => [`${one.expect.exit} ${one.expect.code}`, one.command]));
  return [...kinds.values()];
});

/** All other command lines, each once. */
export const OTHERS: readonly string[] = [...new Set([...ofErrors, ...ofLogs, ...ofCases])];
