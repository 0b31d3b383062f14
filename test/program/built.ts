import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { join } from "node:path";
import { inject } from "vitest";
import { temporaryFolder } from "../support/temporary.js";

declare module "vitest" {
  interface ProvidedContext {
    /** The start of the command line under test: an engine and our script, or the binary alone. */
    readonly program: readonly [string, ...string[]];
  }
}

export const [executable, ...first] = inject("program");

/** The same in a line of a shell. */
export const started = inject("program")
  .map((word) => `"${word}"`)
  .join(" ");

/** The name it calls itself. */
export const form = first.length === 0 ? "binary" : "package";

/** The folder of the package's chunks. */
export const chunks = join(import.meta.dirname, "../../dist/cli");

export const ENV = { PATH: process.env.PATH ?? "", GIFTWORTH_AS_OF: "2026-11-22" };

export interface Settings {
  readonly env?: Record<string, string>;
  readonly cwd?: string;
  readonly input?: string;
  /** Words for the engine. */
  readonly node?: readonly string[];
}

/** The built program in a process of its own, in a folder of the test's own if none is named. */
export function runBuilt(
  argv: readonly string[],
  { env = ENV, cwd = temporaryFolder(), input = "", node = [] }: Settings = {},
): SpawnSyncReturns<string> {
  return spawnSync(executable, [...node, ...first, ...argv], {
    env,
    cwd,
    input,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
}
