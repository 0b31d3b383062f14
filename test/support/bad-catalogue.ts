import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { type DiagnosticCode, EXIT_OF } from "../../src/core/diagnostic.js";
import { cli } from "./cli.js";
import { temporaryFolder } from "./temporary.js";

/** The folder for the files of one test file; it is removed at the end. */
export const folder = temporaryFolder();

let files = 0;

/** A file with some content, by its path. */
export function file(content: string | Uint8Array): string {
  const path = join(folder, `${++files}.yaml`);
  writeFileSync(path, content);
  return path;
}

export interface Said {
  readonly code: string;
  readonly message: string;
  readonly help?: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly related?: readonly { readonly line: number; readonly column: number }[];
}

/** Every fault reported of a file, from both forms: exit status, a place, no trace. */
export async function faults(content: string | Uint8Array, code: DiagnosticCode): Promise<Said[]> {
  const path = file(content);
  const argv = ["cost", "1", "--catalogue", path];
  const human = await cli(argv);
  expect({ exit: human.exit, stdout: human.stdout }, human.stderr).toEqual({ exit: EXIT_OF[code], stdout: "" });
  expect(human.stderr).toContain(`error[${code}]`);
  expect(human.stderr).not.toMatch(/^\s+at .*:\d+:\d+|node_modules/m);
  expect(human.stderr).not.toMatch(/(?!\n)\p{Cc}/u);
  const json = await cli([...argv, "--json"]);
  expect(json.stdout).toBe("");
  const { exitCode, diagnostics } = JSON.parse(json.stderr);
  expect(exitCode).toBe(EXIT_OF[code]);
  return diagnostics;
}

/** A sound entry, to put one fault into. */
export const gift = (fields: string): string => `sources:
  - { id: mine, title: Mine, grade: blog }
gifts:
  - { id: 999001, name: Thing, source: mine, ${fields} }
`;
