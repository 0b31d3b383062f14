import { spawnSync } from "node:child_process";
import { temporaryFolder } from "../support/temporary.js";
import { ENV, started } from "./built.js";

/** The folder that the shell runs in. */
export const folder = temporaryFolder();

/** A line of the shell, in which `giftworth` is the built program; the status is that of giftworth. */
export function shell(line: string): { readonly stdout: string; readonly stderr: string; readonly status: number } {
  const script = `giftworth() { ${started} "$@"; }; set -o pipefail; ${line}; echo "status \${PIPESTATUS[0]}" >&2`;
  const { stdout, stderr } = spawnSync("bash", ["--norc", "--noprofile", "-c", script], {
    env: ENV,
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const [, said = "", status = ""] = /^(.*)status (\d+)\n$/s.exec(stderr) ?? [];
  return { stdout, stderr: said, status: Number(status) };
}
