import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "../support/temporary.js";
import { ENV, started } from "./built.js";

/*
 * `tally` as a program, in a folder of its own that goes when the tests of a file are done.
 */

export const folder = temporaryFolder();

/** Writes a file into the folder, and answers its name. */
export const file = (name: string, bytes: string | Uint8Array): string => {
  writeFileSync(join(folder, name), bytes);
  return name;
};

/** A line of bash in which `tally` is the built one; the status is that of tally. */
export function shell(line: string) {
  const script = `tally() { ${started} tally "$@"; }; ${line}; echo "status \${PIPESTATUS[*]}" >&2`;
  return spawnSync("bash", ["--norc", "--noprofile", "-c", script], { env: ENV, cwd: folder, encoding: "utf8" });
}
