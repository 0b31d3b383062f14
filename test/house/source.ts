import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

/*
 * The files of src/ for the rules of the house. Each rule is a function from a file to its faults, so that
 * its test can also plant a fault and see it found.
 */

/** A source file of src/. */
export interface File {
  /** Path below src/, with slashes: `core/date.ts`. */
  readonly path: string;
  readonly text: string;
}

const SRC = join(import.meta.dirname, "../../src");

export const files: readonly File[] = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".ts"))
  .sort()
  .map((path) => ({ path, text: readFileSync(join(SRC, path), "utf8") }));

/** The first folder of a path, or the file itself at the top. */
export const folderOf = (path: string): string => (path.includes("/") ? path.slice(0, path.indexOf("/")) : path);

/** The text without its comments, line for line. */
export const codeOf = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, "")).replace(/(^|\s)\/\/.*$/gm, "$1");

export interface Import {
  readonly from: string;
  readonly how: "value" | "type" | "dynamic";
}

/** Everything a file imports or re-exports, whatever the form. */
export function importsOf(text: string): Import[] {
  const code = codeOf(text);
  const found: Import[] = [];
  for (const [, type, from] of code.matchAll(/^\s*(?:import|export)\s+(type\s+)?[^;"']*?\bfrom\s+["']([^"']+)["']/gm)) {
    found.push({ from: from!, how: type === undefined ? "value" : "type" });
  }
  for (const [, from] of code.matchAll(/^\s*import\s+["']([^"']+)["']/gm)) found.push({ from: from!, how: "value" });
  for (const [, from] of code.matchAll(/\bimport\(\s*["'`]([^"'`]+)["'`]/g))
    found.push({ from: from!, how: "dynamic" });
  return found;
}

/** Where an import leads: a path below src/ without its ending, or the name of a package. */
export const targetOf = (file: File, { from }: Import): { own?: string; foreign?: string } =>
  from.startsWith(".")
    ? {
        own: normalize(join(dirname(file.path), from))
          .replaceAll("\\", "/")
          .replace(/\.js$/, ""),
      }
    : { foreign: from };

/** A file made up for a test, with a fault planted in it. */
export const file = (path: string, text: string): File => ({ path, text });

/** The faults that a rule finds in the files of src/, each with its place. */
export const findings = (rule: (file: File) => readonly string[]): string[] =>
  files.flatMap((file) => rule(file).map((fault) => `${file.path}: ${fault}`));
