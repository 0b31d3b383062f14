import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { join } from "node:path";
import { temporaryFolder } from "../support/temporary.js";

const root = join(import.meta.dirname, "../..");

/** The built program, and the folder of its chunks. */
export const bin = join(root, "bin/giftworth.cjs");
export const chunks = join(root, "dist/cli");

export const ENV = { PATH: process.env.PATH ?? "", GIFTWORTH_AS_OF: "2026-11-22" };

export interface Settings {
  readonly env?: Record<string, string>;
  readonly cwd?: string;
  readonly input?: string;
  readonly node?: readonly string[];
}

/** The built program in a process of its own, from a folder of the test's own where none is named. */
export function runBuilt(
  argv: readonly string[],
  { env = ENV, cwd = temporaryFolder(), input = "", node = [] }: Settings = {},
): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [...node, bin, ...argv], {
    env,
    cwd,
    input,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
}
