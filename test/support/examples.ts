import { readdirSync } from "node:fs";
import { join } from "node:path";

const FOLDERS = ["test/samples/reconcile", "test/samples/export"];

/** The files that examples in the help and the README name, each with its path here. */
export const exampleFiles = (): ReadonlyMap<string, string> =>
  new Map(FOLDERS.flatMap((folder) => readdirSync(folder).map((name) => [name, join(folder, name)] as const)));

/** The path here of a file that an example names; any other word as it is. */
export const fileOf = (word: string): string => exampleFiles().get(word) ?? word;
