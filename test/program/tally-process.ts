import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "../support/temporary.js";

/*
 * `tally` as a program, in a folder of its own that goes when the tests of a file are done.
 */

const root = join(import.meta.dirname, "../..");
export const bin = join(root, "bin/giftworth.cjs");
export const folder = temporaryFolder();

/** Writes a file into the folder, and answers its name. */
export const file = (name: string, bytes: string | Uint8Array): string => {
  writeFileSync(join(folder, name), bytes);
  return name;
};

export const ENV = { PATH: process.env.PATH ?? "", GIFTWORTH_AS_OF: "2026-11-22" };

/** Runs it to its end. */
export function run(argv: readonly string[], input: string | Uint8Array = "") {
  const settings = { env: ENV, cwd: folder, input, encoding: "utf8", maxBuffer: 1 << 28 } as const;
  return spawnSync(process.execPath, [bin, "tally", ...argv], settings);
}

/** A line of bash in which `tally` is the built one; the status is that of tally. */
export function shell(line: string) {
  const script = `tally() { "${process.execPath}" "${bin}" tally "$@"; }; ${line}; echo "status \${PIPESTATUS[*]}" >&2`;
  return spawnSync("bash", ["--norc", "--noprofile", "-c", script], { env: ENV, cwd: folder, encoding: "utf8" });
}
