import { existsSync } from "node:fs";
import { join } from "node:path";

/** A file that an example in the help or the README names, where it stands here; any other word as it is. */
export const fileOf = (word: string): string => {
  const path = join("test/reconcile", word);
  return word !== "" && existsSync(path) ? path : word;
};
