import { existsSync } from "node:fs";
import { join } from "node:path";

/** A file that an example in the help or the README names, where it stands here; any other word as it is. */
export const fileOf = (word: string): string =>
  FOLDERS.map((folder) => join(folder, word)).find((path) => word !== "" && existsSync(path)) ?? word;

const FOLDERS = ["test/reconcile", "test/readers/export"];
